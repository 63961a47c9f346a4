package dev.backlight.lab.homogenization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.lab.Settings;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiveSensesTest {
    private static Split digits;

    @BeforeAll
    static void read() throws IOException {
        digits = Mnist.load();
    }

    private static SenseTraining training(Sense sense, long seed) throws IOException {
        return new SenseTraining(sense, sense.data(digits, seed), seed, new SenseNetworks());
    }

    @ParameterizedTest
    @EnumSource(Sense.class)
    void theMiddleIsTheSameForAll(Sense sense) throws IOException {
        SequenceData data = sense.data(digits, 1);
        assertThat(data.train().size()).isGreaterThan(1000);
        SenseTraining training = new SenseTraining(sense, data, 1, new SenseNetworks());
        assertThat(training.middleNumbers()).isEqualTo(training(Sense.POINTS, 1).middleNumbers());
        assertThat(training.aboveGuessing()).isLessThan(0.35);
    }

    @Test
    void aFrozenMiddleStaysWhileTheRestLearns() throws IOException {
        SenseTraining donor = training(Sense.REVIEWS, 1);
        donor.step();
        SenseTraining borrower = training(Sense.POINTS, 1);
        borrower.takeMiddle(donor.numbers(true));
        borrower.freeze();
        float[] before = borrower.numbers(true);
        float[] rest = borrower.numbers(false);
        for (int step = 0; step < 3; step++) {
            borrower.step();
        }
        assertThat(borrower.numbers(true)).isEqualTo(before).isEqualTo(donor.numbers(true));
        assertThat(borrower.numbers(false)).isNotEqualTo(rest).hasSameSizeAs(rest);
    }

    @Test
    void aNetworkThatIsUsedAgainLearnsAsANewOneDoes() throws IOException {
        SenseNetworks networks = new SenseNetworks();
        try (SenseTraining first = new SenseTraining(Sense.POINTS, Sense.POINTS.data(digits, 1), 1, networks)) {
            first.freeze();
            first.step();
        }
        SenseTraining again = new SenseTraining(Sense.POINTS, Sense.POINTS.data(digits, 2), 2, networks);
        SenseTraining fresh = training(Sense.POINTS, 2);
        float[] start = fresh.numbers(true);
        for (int step = 0; step < 3; step++) {
            again.step();
            fresh.step();
        }
        assertThat(again.numbers(true)).isEqualTo(fresh.numbers(true)).isNotEqualTo(start);
        assertThat(again.numbers(false)).isEqualTo(fresh.numbers(false));
        again.beginAnew();
        assertThat(again.numbers(true)).isEqualTo(start);
    }

    @Test
    void theWorstIsNamed() {
        FiveSenses lab = new FiveSenses();
        List<TrialRecord> records = new ArrayList<>();
        for (Sense sense : Sense.values()) {
            double learned = sense == Sense.SURNAMES ? 0.25 : 0.75;
            records.add(new TrialRecord(
                    sense.id(),
                    1,
                    TrialRecord.State.DONE,
                    1,
                    List.of(new Series("learned", new double[] {0, 20}, new double[] {0, learned})),
                    Map.of("drawn", 0.5, "borrowed", 0.5, "middle-share", 0.8),
                    List.of(),
                    null));
        }
        Outcome outcome = lab.outcome(Settings.of(lab), records);
        assertThat(outcome.option()).isEqualTo(Sense.SURNAMES.ordinal());
        assertThat(outcome.figure("own")).isEqualTo((0.25 + 4 * 0.75) / 5);
        assertThat(lab.outcome(Settings.of(lab), records.subList(0, 4)).isNone())
                .isTrue();
    }
}
