package dev.backlight.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.StopCondition;
import dev.backlight.training.run.Trainer;
import dev.backlight.training.step.TrainingLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandEditTest {
    private final ThreadTeam team = ThreadTeam.of(1);
    private final TrainingLoop loop =
            new TrainingLoop(TinyData.config(), TinyData.split().train(), team);

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void aFrozenNumberStaysWhileTheOthersLearn() {
        Weights before = loop.network().weights();
        loop.freeze(new Place(0, 5), true);
        loop.step();
        loop.step();
        Weights after = loop.network().weights();
        assertThat(after.get(0).get(5)).isEqualTo(before.get(0).get(5));
        assertThat(after.get(0).get(6)).isNotEqualTo(before.get(0).get(6));
    }

    @Test
    void aThawedNumberLearnsAgain() {
        loop.freeze(new Place(0, 5), true);
        loop.step();
        loop.freeze(new Place(0, 5), false);
        float before = loop.network().weights().get(0).get(5);
        loop.step();
        assertThat(loop.network().weights().get(0).get(5)).isNotEqualTo(before);
    }

    @Test
    void aFrozenNumberCanBeSetAndStaysThere() {
        loop.freeze(new Place(0, 5), true);
        loop.setParameter(new Place(0, 5), 0.75f);
        loop.step();
        assertThat(loop.network().weights().get(0).get(5)).isEqualTo(0.75f);
    }

    @Test
    void settingANumberKeepsTheOptimizersState() {
        loop.step();
        float[][] before = loop.checkpoint().optimizerState();
        assertThat(loop.setParameter(new Place(0, 5), 2)).isTrue();
        assertThat(loop.checkpoint().optimizerState()).isDeepEqualTo(before);
        assertThat(loop.network().weights().get(0).get(5)).isEqualTo(2);
    }

    @Test
    void aPlaceTheNetworkDoesNotHaveIsPassedOver() {
        Weights before = loop.network().weights();
        assertThat(loop.setParameter(new Place(0, 1_000_000), 2)).isFalse();
        assertThat(loop.setParameter(new Place(99, 0), 2)).isFalse();
        assertThat(loop.freeze(new Place(-1, 0), true)).isFalse();
        assertThat(loop.network().weights()).isEqualTo(before);
    }

    @Test
    void pausesByItselfWhenTheLossIsLowEnough() {
        try (Trainer trainer =
                new Trainer(TinyData.config().withEpochs(ExperimentConfig.ENDLESS), TinyData.split(), 1)) {
            trainer.stopWhen(new StopCondition(StopCondition.Quantity.TRAIN_LOSS, 0.3));
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.PAUSED);
            assertThat(trainer.progress().trainLoss()).isLessThanOrEqualTo(0.3).isGreaterThan(0.2);
        }
    }

    @Test
    void learnsOnFromOtherDataWithTheSameWeights() {
        loop.step();
        loop.step();
        loop.freeze(new Place(0, 5), true);
        TrainingLoop next = new TrainingLoop(
                TinyData.config(),
                TinyData.split().train().subset(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}),
                team);
        next.goOnFrom(loop);
        assertThat(next.network().weights()).isEqualTo(loop.network().weights());
        assertThat(next.checkpoint().optimizerSteps()).isEqualTo(2);
        assertThat(next.epoch()).isEqualTo(2);
        float frozen = loop.network().weights().get(0).get(5);
        next.step();
        assertThat(next.network().weights().get(0).get(5)).isEqualTo(frozen);
    }
}
