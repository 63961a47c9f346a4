package dev.backlight.training.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.training.past.MetricHistory.Metric;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class EndingTest {
    private static final int STEPS = 20;

    private static MetricHistory curves(int epochs, IntToDoubleFunction train, IntToDoubleFunction test) {
        MetricHistory history = new MetricHistory();
        history.append(Metric.TEST_LOSS, 0, 2.3);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (int step = 1; step <= STEPS; step++) {
                double x = epoch - 1 + (double) step / STEPS;
                history.append(Metric.TRAIN_LOSS, x, train.applyAsDouble(epoch));
            }
            history.append(Metric.TEST_LOSS, epoch, test.applyAsDouble(epoch));
        }
        return history;
    }

    private static double noise(int epoch) {
        return 1 + 0.02 * Math.sin(40.7 * epoch);
    }

    @Test
    void aLossThatRisesWhileTrainingGoesOnFallingOverfitsSinceItsLeast() {
        Ending ending = Ending.of(curves(21, e -> 1.0 / e, e -> 0.07 + 0.002 * Math.abs(e - 9)));
        assertThat(ending.kind()).isEqualTo(Ending.Kind.OVERFITS);
        assertThat(ending.epoch()).isEqualTo(9);
        assertThat(ending.sentence().toString()).contains("overfits since epoch 9", "0.070 to 0.094");
    }

    @Test
    void whereTheTrainingLossRisesTooItIsNoOverfitting() {
        Ending ending = Ending.of(curves(12, e -> 0.2 + 0.1 * Math.abs(e - 4), e -> 0.3 + 0.1 * Math.abs(e - 4)));
        assertThat(ending.kind()).isEqualTo(Ending.Kind.RISES);
    }

    @Test
    void aFallingLossIsToldFromALevelOneThroughTheNoise() {
        assertThat(Ending.of(curves(10, e -> 1.0 / e, e -> noise(e) / Math.sqrt(e)))
                        .kind())
                .isEqualTo(Ending.Kind.FALLS);
        assertThat(Ending.of(curves(30, e -> 1.0 / e, e -> noise(e) * (0.08 + Math.exp(-e))))
                        .kind())
                .isEqualTo(Ending.Kind.LEVEL);
    }

    /// There is nothing to gain where nothing is wrong, however much the loss still falls.
    @Test
    void whereNothingIsWrongMoreEpochsAreNotAdvised() {
        MetricHistory falling = curves(10, e -> 1.0 / e, e -> Math.exp(-e));
        falling.append(Metric.TEST_ACCURACY, 10, 1);
        assertThat(Ending.of(falling).kind()).isEqualTo(Ending.Kind.MASTERED);
        assertThat(Ending.of(falling).sentence().toString()).doesNotContain("may help");
        MetricHistory nearly = curves(10, e -> 1.0 / e, e -> Math.exp(-e));
        nearly.append(Metric.TEST_ACCURACY, 10, 0.999);
        assertThat(Ending.of(nearly).kind()).isEqualTo(Ending.Kind.FALLS);
    }

    @Test
    void theValidationLossDecidesWhereExamplesAreHeldOut() {
        MetricHistory history = curves(8, e -> 1.0 / e, e -> 1.0 / e);
        for (int epoch = 1; epoch <= 8; epoch++) {
            history.append(Metric.VALIDATION_LOSS, epoch, 0.5 + 0.1 * Math.abs(epoch - 3));
        }
        assertThat(Ending.of(history).kind()).isEqualTo(Ending.Kind.OVERFITS);
        assertThat(Ending.of(history).epoch()).isEqualTo(3);
    }

    /// The epoch after the least decides nothing yet, the second does; and only from a share above the least.
    @Test
    void itTakesTwoEpochsAndAShareAboveTheLeast() {
        assertThat(Ending.of(curves(6, e -> 1.0 / e, e -> e < 6 ? 1 - 0.1 * e : 0.9))
                        .kind())
                .isNotEqualTo(Ending.Kind.OVERFITS);
        assertThat(Ending.of(curves(7, e -> 1.0 / e, e -> e < 6 ? 1 - 0.1 * e : 0.9))
                        .kind())
                .isEqualTo(Ending.Kind.OVERFITS);
        assertThat(Ending.of(curves(9, e -> 1.0 / e, e -> e == 5 ? 0.5 : 0.501)).kind())
                .isEqualTo(Ending.Kind.LEVEL);
    }

    /// Every step of an epoch counts, its last included, and none of the next.
    @Test
    void theTrainingLossOfAnEpochIsTheMeanOverItsSteps() {
        MetricHistory history = new MetricHistory();
        for (int epoch = 1; epoch <= 8; epoch++) {
            history.append(Metric.TRAIN_LOSS, epoch - 0.5, epoch == 8 ? 1 : 4);
            history.append(Metric.TRAIN_LOSS, epoch, epoch == 3 ? 0 : 2); // the mean falls from 2 to 1.5
            history.append(Metric.TEST_LOSS, epoch, 0.5 + 0.1 * Math.abs(epoch - 3));
        }
        assertThat(Ending.of(history).kind()).isEqualTo(Ending.Kind.OVERFITS);
    }

    @Test
    void smallLossesHaveMoreDigits() {
        assertThat(Ending.of(curves(9, e -> 1.0 / e, e -> 0.00456)).sentence().toString())
                .contains("0.00456");
        assertThat(Ending.of(curves(9, e -> 1.0 / e, e -> 0.01)).sentence().toString())
                .contains("0.010")
                .doesNotContain("0.0100");
    }

    @Test
    void aFewEpochsOrNoNumbersSayNothing() {
        assertThat(Ending.of(curves(3, e -> 1.0 / e, e -> 1.0 / e))).isNull();
        assertThat(Ending.of(curves(8, e -> 1.0 / e, e -> e == 5 ? Double.NaN : 1.0 / e)))
                .isNull();
        assertThat(Ending.of(new MetricHistory())).isNull();
    }

    private static Ending.Kind kindOf(double... testLosses) {
        return Ending.of(curves(testLosses.length, e -> 1.0 / e, e -> testLosses[e - 1]))
                .kind();
    }

    /// Of the eight epochs the last four: the later two are to be below the earlier two by one percent an epoch.
    @Test
    void aLossFallsWhereEachEpochBringsAPercent() {
        assertThat(kindOf(1, 1, 1, 1, 0.5, 0.5, 0.489, 0.489)).isEqualTo(Ending.Kind.FALLS);
        assertThat(kindOf(1, 1, 1, 1, 0.5, 0.5, 0.491, 0.491)).isEqualTo(Ending.Kind.LEVEL);
        assertThat(kindOf(1, 1, 1, 1, 1, 1, 0.979, 0.979)).isEqualTo(Ending.Kind.FALLS);
        assertThat(kindOf(1, 1, 1, 1, 1, 1, 0.981, 0.981)).isEqualTo(Ending.Kind.LEVEL);
    }

    @Test
    void aLossIsHigherOnlyAboveFivePercent() {
        assertThat(kindOf(2, 1, 1.05, 1.05, 1.05)).isEqualTo(Ending.Kind.LEVEL);
        assertThat(kindOf(2, 1, 1.06, 1.06, 1.06)).isEqualTo(Ending.Kind.OVERFITS);
    }

    @Test
    void fourEpochsAreEnoughAndOfEqualLossesTheFirstIsTheLeast() {
        assertThat(kindOf(0.5, 1, 1, 1)).isEqualTo(Ending.Kind.OVERFITS);
        assertThat(Ending.of(curves(6, e -> 1.0 / e, e -> e == 2 || e == 4 ? 0.5 : 1))
                        .epoch())
                .isEqualTo(2);
        for (int heldOutEpochs : new int[] {3, 4}) {
            MetricHistory history = curves(8, e -> 1.0 / e, e -> 1.0 / e);
            for (int epoch = 1; epoch <= heldOutEpochs; epoch++) {
                history.append(Metric.VALIDATION_LOSS, epoch, epoch);
            }
            assertThat(Ending.of(history).kind())
                    .isEqualTo(heldOutEpochs == 4 ? Ending.Kind.OVERFITS : Ending.Kind.FALLS);
        }
    }

    /// The last step before an epoch is none of its, its own last step is; of epochs with more steps the mean
    /// counts.
    @Test
    void theTrainingLossIsComparedBetweenTheBestEpochAndTheLast() {
        MetricHistory history = curves(0, _ -> 0, _ -> 0);
        double[][] steps = {
            {1.5, 1}, {2, 0}, {2.5, 3}, {3, 5}, {6.5, 1}, {7, 100}, {7.25, 3}, {7.5, 5}, {7.75, 3}, {8, 1}
        };
        for (double[] step : steps) {
            history.append(Metric.TRAIN_LOSS, step[0], step[1]);
        }
        for (int epoch = 1; epoch <= 8; epoch++) {
            history.append(Metric.TEST_LOSS, epoch, 0.5 + 0.1 * Math.abs(epoch - 3));
        }
        assertThat(Ending.of(history).kind()).isEqualTo(Ending.Kind.OVERFITS);
    }

    @Test
    void whereTheTrainingLossHasNotFallenItIsNoOverfitting() {
        assertThat(Ending.of(curves(9, _ -> 0.25, e -> e)).kind()).isEqualTo(Ending.Kind.RISES);
        assertThat(Ending.of(curves(9, e -> e == 3 ? 0.1 : e == 5 ? 9 : 0.5, e -> 1 + Math.abs(e - 4)))
                        .kind())
                .as("the best epoch is the fourth")
                .isEqualTo(Ending.Kind.RISES);
    }
}
