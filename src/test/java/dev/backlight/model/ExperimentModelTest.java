package dev.backlight.model;

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
class ExperimentModelTest {
    private ExperimentModel experiment;

    @BeforeEach
    void begin() throws DataException {
        experiment = new ExperimentModel(Mnist.load(), ExperimentConfig.article(), 1);
    }

    @AfterEach
    void end() {
        experiment.close();
    }

    @Test
    void aFreshExperimentAlreadyAnswersATestDigit() {
        assertThat(experiment.snapshotProperty().get().step()).isZero();
        assertThat(experiment.sampleProperty().get().label()).isEqualTo(7);
        float sum = 0;
        for (float probability : experiment.probeProperty().get().probabilities()) {
            sum += probability;
        }
        assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5f));
    }

    @Test
    void oneStepIsOneStep() {
        experiment.step();
        waitForStep(1);
        experiment.step();
        waitForStep(2);
        assertThat(experiment.history().size(Metric.TRAIN_LOSS)).isEqualTo(2);
        assertThat(experiment.stateProperty().get()).isEqualTo(RunState.PAUSED);
    }

    @Test
    void clearingTheCanvasLeavesNoAnswer() {
        experiment.drawing().begin(0.5, 0.2);
        experiment.drawing().extend(0.5, 0.8);
        experiment.answer();
        assertThat(experiment.probeProperty().get()).isNotNull();

        experiment.drawing().clear();
        experiment.answer();

        assertThat(experiment.sampleProperty().get()).isNull();
        assertThat(experiment.probeProperty().get()).isNull();
    }

    @Test
    void aNewLearningRateDoesNotBeginAnew() {
        experiment.step();
        waitForStep(1);
        experiment.setLearningRate(0.01f);
        experiment.step();
        waitForStep(2);
        assertThat(experiment.configProperty().get().optimizer().learningRate()).isEqualTo(0.01f);
    }

    @Test
    void anImpossibleRecipeChangesNothing() {
        ExperimentConfig before = experiment.configProperty().get();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> experiment.apply(before.withBatch(70_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("70");
        assertThat(experiment.configProperty().get()).isEqualTo(before);
        assertThat(experiment.stateProperty().get()).isEqualTo(RunState.READY);
    }

    private void waitForStep(long step) {
        Await.until(experiment::pump, () -> experiment.snapshotProperty().get().step() >= step);
        assertThat(experiment.snapshotProperty().get().step()).isEqualTo(step);
        assertThat(experiment.progressProperty().get().step()).isEqualTo(step);
    }
}
