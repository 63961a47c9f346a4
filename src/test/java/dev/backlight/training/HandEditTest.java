package dev.backlight.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
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
        float[][] before = loop.network().copyParameters(null);
        loop.freeze(0, 5, true);
        loop.step();
        loop.step();
        float[][] after = loop.network().copyParameters(null);
        assertThat(after[0][5]).isEqualTo(before[0][5]);
        assertThat(after[0][6]).isNotEqualTo(before[0][6]);
    }

    @Test
    void aThawedNumberLearnsAgain() {
        loop.freeze(0, 5, true);
        loop.step();
        loop.freeze(0, 5, false);
        float before = loop.network().copyParameters(null)[0][5];
        loop.step();
        assertThat(loop.network().copyParameters(null)[0][5]).isNotEqualTo(before);
    }

    @Test
    void aFrozenNumberCanBeSetAndStaysThere() {
        loop.freeze(0, 5, true);
        loop.setParameter(0, 5, 0.75f);
        loop.step();
        assertThat(loop.network().copyParameters(null)[0][5]).isEqualTo(0.75f);
    }

    @Test
    void settingANumberKeepsTheOptimizersState() {
        loop.step();
        float[][] before = loop.checkpoint().optimizerState();
        assertThat(loop.setParameter(0, 5, 2)).isTrue();
        assertThat(loop.checkpoint().optimizerState()).isDeepEqualTo(before);
        assertThat(loop.network().copyParameters(null)[0][5]).isEqualTo(2);
    }

    @Test
    void aPlaceTheNetworkDoesNotHaveIsPassedOver() {
        float[][] before = loop.network().copyParameters(null);
        assertThat(loop.setParameter(0, 1_000_000, 2)).isFalse();
        assertThat(loop.setParameter(99, 0, 2)).isFalse();
        assertThat(loop.freeze(-1, 0, true)).isFalse();
        assertThat(loop.network().copyParameters(null)).isDeepEqualTo(before);
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
        loop.freeze(0, 5, true);
        TrainingLoop next = new TrainingLoop(
                TinyData.config(),
                TinyData.split().train().subset(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}),
                team);
        next.goOnFrom(loop);
        assertThat(next.network().copyParameters(null))
                .isDeepEqualTo(loop.network().copyParameters(null));
        assertThat(next.checkpoint().optimizerSteps()).isEqualTo(2);
        assertThat(next.epoch()).isEqualTo(2);
        float frozen = loop.network().copyParameters(null)[0][5];
        next.step();
        assertThat(next.network().copyParameters(null)[0][5]).isEqualTo(frozen);
    }
}
