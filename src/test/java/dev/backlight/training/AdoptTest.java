package dev.backlight.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.Moment;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.run.Trainer;
import dev.backlight.training.step.TrainingLoop;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AdoptTest {

    @Test
    void takesTheParametersOverAndForgetsTheMoments() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop =
                    new TrainingLoop(TinyData.config(), TinyData.split().train(), team);
            Weights first = loop.network().weights();
            loop.step();
            loop.adopt(first);
            assertThat(loop.network().weights()).isEqualTo(first);
            Checkpoint now = loop.checkpoint();
            assertThat(now.optimizerSteps()).isZero();
            for (float[] moments : now.optimizerState()) {
                assertThat(moments).containsOnly(0f);
            }
            assertThat(loop.steps()).isEqualTo(1);
        }
    }

    @Test
    void theTrainerShowsTestsAndRecordsTheAdoptedNetwork() throws Exception {
        try (Trainer trainer = new Trainer(TinyData.config(), TinyData.split(), 1)) {
            Weights wanted = snapshot(trainer, 0).parameters();
            trainer.step();
            Snapshot trained = snapshot(trainer, 1);
            assertThat(trained.parameters().equals(wanted)).isFalse();
            trainer.adopt(trained, wanted);
            trainer.checkpoint().get(10, TimeUnit.SECONDS);
            Snapshot adopted = snapshot(trainer, 1);
            assertThat(adopted.parameters()).isEqualTo(wanted);
            Moment recorded = trainer.recording().resumableAt(1);
            assertThat(recorded.network().parameters()).isEqualTo(wanted);
            // the trained one may have been tested where it rested, at the same step
            Await.present(
                    trainer::latestEvaluation,
                    test -> test.step() == 1 && test.parameters().equals(wanted));
        }
    }

    @Test
    void parametersOfAPastSnapshotArePassedOver() throws Exception {
        try (Trainer trainer = new Trainer(TinyData.config(), TinyData.split(), 1)) {
            Snapshot first = snapshot(trainer, 0);
            trainer.step();
            trainer.adopt(first, first.parameters());
            Checkpoint now = trainer.checkpoint().get(10, TimeUnit.SECONDS);
            assertThat(now.step()).isEqualTo(1);
            assertThat(now.parameters().equals(first.parameters())).isFalse();
        }
    }

    private static Snapshot snapshot(Trainer trainer, long step) {
        Await.until(() -> trainer.take().snapshot().step() == step);
        return trainer.published().snapshot();
    }
}
