package dev.backlight.lab.emergence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lab.Bench;
import dev.backlight.lab.Settings;
import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.math.Randomness;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What a person does to a memory by hand, and what the cells make of it.
class RecallTest {
    private static final int SIDE = 12;
    private static final int MEMORIES = 3;

    private static Look memories() {
        RandomGenerator random = Randomness.at(5, Randomness.Stream.DATA, 0);
        float[] ink = new float[MEMORIES * SIDE * SIDE];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = random.nextBoolean() ? 1 : 0;
        }
        return new Look(Hopfield.MEMORIES, Look.Kind.PICTURES, 0, SIDE, SIDE, ink);
    }

    private static Bench bench() {
        TrialRecord record = new TrialRecord(
                Hopfield.PROJECTION, 1, TrialRecord.State.DONE, 1, List.of(), Map.of(), List.of(memories()), null);
        Hopfield lab = new Hopfield();
        return lab.bench(Settings.of(lab), List.of(record)).orElseThrow();
    }

    private static void settle(Bench bench) {
        for (int i = 0; i < 20 * SIDE * SIDE && bench.update(); i++) {
            assertThat(bench.asked()).isBetween(0, SIDE * SIDE - 1);
        }
    }

    @Test
    void whatIsDamagedByHandIsRepairedOneCellAfterTheOtherAndTheEnergyNeverRises() {
        for (String rule : bench().rules()) {
            Bench bench = bench();
            bench.follow(rule);
            bench.take(2);
            for (int cell = 0; cell < SIDE * 2; cell++) {
                bench.turn(cell);
            }
            assertThat(bench.wrong()).isEqualTo(SIDE * 2);
            bench.update();
            assertThat(bench.energies()).hasSize(2);
            settle(bench);
            assertThat(bench.isAtRest()).isTrue();
            assertThat(bench.wrong()).as(rule).isZero();
            double[] energies = bench.energies();
            for (int i = 1; i < energies.length; i++) {
                assertThat(energies[i]).isLessThanOrEqualTo(energies[i - 1]);
            }
        }
    }

    @Test
    void theShareOfTheRecipeIsTurnedAndHalfIsErased() {
        Bench bench = bench();
        bench.damage();
        assertThat(bench.wrong()).isEqualTo((int) Math.round(bench.share() * SIDE * SIDE));
        bench.take(1);
        assertThat(bench.wrong()).isZero();
        bench.eraseHalf();
        assertThat(bench.cells()).endsWith(-1, -1, -1).hasSize(SIDE * SIDE);
        assertThat(bench.wrong()).isPositive();
        settle(bench);
        assertThat(bench.wrong()).isZero();
    }

    @Test
    void whatIsAskedIsWhatTheWeightsSay() {
        Bench bench = bench();
        bench.damage();
        bench.update();
        double sum = 0;
        for (int other = 0; other < SIDE * SIDE; other++) {
            sum += bench.hears(bench.asked(), other);
        }
        assertThat(Math.signum(sum)).isEqualTo(bench.cells()[bench.asked()]);
        assertThat(bench.hears(bench.asked(), bench.asked())).isZero();
    }

    @Test
    void withoutAnythingStoredThereIsNothingToTry() {
        Hopfield lab = new Hopfield();
        assertThat(lab.bench(Settings.of(lab), List.of())).isEmpty();
        assertThat(new Parity().bench(Settings.of(new Parity()), List.of())).isEmpty();
    }
}
