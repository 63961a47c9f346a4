package dev.backlight.model.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.training.run.RunState;
import org.junit.jupiter.api.Test;

class TimeShareTest {
    private long clock = -1_000;
    private final TimeShare share = new TimeShare(() -> clock, 4);

    @Test
    void afterEachPieceOfWorkItRestsFourTimesAsLong() {
        assertThat(share.mayWork(RunState.RUNNING)).isTrue();
        clock += 10;
        share.worked(10);
        clock += 39;
        assertThat(share.mayWork(RunState.RUNNING)).isFalse();
        clock++;
        assertThat(share.mayWork(RunState.RUNNING)).isTrue();
    }

    @Test
    void overAThousandTurnsItHasAFifthOfTheTime() {
        long worked = 0;
        long start = clock;
        for (int turn = 1; turn <= 1_000; turn++) {
            while (!share.mayWork(RunState.RUNNING)) {
                clock++;
            }
            clock += turn % 7;
            worked += turn % 7;
            share.worked(turn % 7);
        }
        assertThat((double) worked / (clock - start)).isBetween(0.199, 0.201);
    }

    @Test
    void nobodyNeedsToRestForATrainingThatDoesNotRun() {
        share.worked(1_000_000);
        for (RunState state : RunState.values()) {
            assertThat(share.mayWork(state)).isEqualTo(state != RunState.RUNNING);
        }
    }
}
