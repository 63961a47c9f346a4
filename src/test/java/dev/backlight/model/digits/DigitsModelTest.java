package dev.backlight.model.digits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.DataException;
import dev.backlight.data.picture.Mnist;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// No toolkit runs here: the model is properties and nothing else of JavaFX.
class DigitsModelTest {
    private DigitsModel digits;

    @BeforeEach
    void begin() throws DataException {
        digits = new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1);
    }

    @AfterEach
    void end() {
        digits.close();
    }

    @Test
    void aFreshExperimentAlreadyAnswersATestDigit() {
        assertThat(digits.run().snapshotProperty().get().step()).isZero();
        assertThat(digits.sample().sampleProperty().get().label()).isEqualTo(7);
        float sum = 0;
        for (float probability : digits.sample().probeProperty().get().probabilities()) {
            sum += probability;
        }
        assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5f));
    }

    @Test
    void oneStepIsOneStep() {
        digits.run().step();
        waitForStep(1);
        digits.run().step();
        waitForStep(2);
        assertThat(digits.run().history().size(Metric.TRAIN_LOSS)).isEqualTo(2);
        assertThat(digits.run().stateProperty().get()).isEqualTo(RunState.PAUSED);
    }

    @Test
    void clearingTheCanvasLeavesNoAnswer() {
        digits.drawing().begin(0.5, 0.2);
        digits.drawing().extend(0.5, 0.8);
        digits.sample().answer();
        assertThat(digits.sample().probeProperty().get()).isNotNull();

        digits.drawing().clear();
        digits.sample().answer();

        assertThat(digits.sample().sampleProperty().get()).isNull();
        assertThat(digits.sample().probeProperty().get()).isNull();
    }

    @Test
    void aNewLearningRateDoesNotBeginAnew() {
        digits.run().step();
        waitForStep(1);
        digits.run().setLearningRate(0.01f);
        digits.run().step();
        waitForStep(2);
        assertThat(digits.run().configProperty().get().optimizer().learningRate())
                .isEqualTo(0.01f);
    }

    @Test
    void anImpossibleRecipeChangesNothing() {
        ExperimentConfig before = digits.run().configProperty().get();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> digits.run().apply(before.withBatch(70_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("70");
        assertThat(digits.run().configProperty().get()).isEqualTo(before);
        assertThat(digits.run().stateProperty().get()).isEqualTo(RunState.READY);
    }

    private void waitForStep(long step) {
        Await.until(digits::pump, () -> digits.run().snapshotProperty().get().step() >= step);
        assertThat(digits.run().snapshotProperty().get().step()).isEqualTo(step);
        assertThat(digits.run().progressProperty().get().step()).isEqualTo(step);
    }
}
