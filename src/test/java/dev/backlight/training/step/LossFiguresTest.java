package dev.backlight.training.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.spec.Schedule;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.TinyData;
import dev.backlight.training.recipe.ExperimentConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is told of the loss, and what decides by it.
class LossFiguresTest {
    private static final int EXAMPLES = 150;
    private static final int BATCH = 16;
    private static final double ROUNDING = 1e-9;

    private final ThreadTeam team = ThreadTeam.of(1);

    @AfterEach
    void close() {
        team.close();
    }

    /// `Σ b^(t-i)·loss_i / Σ b^(t-i)` with b = 1 - 1/steps of an epoch: what happened an epoch ago counts for a
    /// third, and the first loss for no more than its share.
    @Test
    void theSmoothedLossIsTheWeightedMeanOfTheStepsThereAre() {
        TrainingLoop loop = loop(TinyData.config());
        assertThat(loop.loss()).isNaN();
        double back = 1 - 1.0 / loop.stepsPerEpoch();
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < 60; i++) {
            loop.step();
            sum = back * sum + loop.lastLoss();
            weights = back * weights + 1;
            assertThat(loop.loss()).isCloseTo(sum / weights, within(ROUNDING));
        }
    }

    /// After twenty steps from 2 down to 0.1 it says something like their mean, not something like the first.
    @Test
    void theSmoothedLossDoesNotLagBehindAFastStart() {
        StepFigures figures = new StepFigures();
        for (int step = 1; step <= 21; step++) {
            figures.computed(step < 4 ? 2 : 0.1);
            figures.taken(16, 0, step, 469);
        }
        assertThat(figures.smoothedLoss()).isLessThan(0.4);
    }

    /// All examples in one batch: there is nothing to smooth, and 21 steps are 21 epochs.
    @Test
    void whereAnEpochIsOneStepTheLossIsThatOfNow() {
        StepFigures figures = new StepFigures();
        for (int step = 1; step <= 21; step++) {
            figures.computed(2.2 - step / 10.0);
            figures.taken(93, 0, step, 1);
        }
        assertThat(figures.smoothedLoss()).isCloseTo(0.1, within(ROUNDING));
    }

    /// The last batch of an epoch is shorter and counts for less.
    @Test
    void theLossOfAnEpochIsTheMeanOverItsExamplesAndBeginsAnewWithIt() {
        Schedule.ReduceOnPlateau waiting = new Schedule.ReduceOnPlateau(0.5f, 3, 0);
        TrainingLoop loop = loop(TinyData.config().withSchedule(waiting));
        double least = Double.POSITIVE_INFINITY;
        for (int epoch = 1; epoch <= 4; epoch++) {
            double sum = 0;
            for (int step = 0; step < loop.stepsPerEpoch(); step++) {
                loop.step();
                int examples = Math.min(BATCH, EXAMPLES - step * BATCH);
                sum += examples * loop.lastLoss();
                assertThat(loop.checkpoint().epochLoss()).isCloseTo(sum, within(ROUNDING));
            }
            assertThat(sum / EXAMPLES).as("this recipe learns in each epoch").isLessThan(least);
            least = sum / EXAMPLES;
            assertThat(loop.checkpoint().watched().best()).isCloseTo(least, within(ROUNDING));
        }
    }

    private TrainingLoop loop(ExperimentConfig config) {
        return new TrainingLoop(config, TinyData.split().train(), team);
    }
}
