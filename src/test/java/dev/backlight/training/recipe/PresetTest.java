package dev.backlight.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The two recipes that are there to fail do fail.
@Timeout(120)
class PresetTest {
    @Test
    void theOneThatDivergesDoes() throws Exception {
        try (Trainer trainer = new Trainer(Preset.DIVERGE.config(), Mnist.load(), 2)) {
            trainer.playTo(400);
            Await.until(() -> trainer.progress().state() != RunState.READY
                    && trainer.progress().state() != RunState.RUNNING);
            assertThat(trainer.progress().state()).isEqualTo(RunState.DIVERGED);
            assertThat(trainer.progress().step()).isLessThan(400);
        }
    }

    @Test
    void theOneThatOverfitsForgetsTheTestDigitsWhileItLearnsTheOthersByHeart() throws Exception {
        Split few = few();
        try (Trainer trainer = new Trainer(Preset.OVERFIT.config().withEpochs(25), few, 2)) {
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FINISHED);
            Await.present(
                    trainer::latestEvaluation,
                    test -> test.step() == trainer.progress().step());
            MetricHistory history = trainer.history();
            double least = Double.MAX_VALUE;
            for (int i = 0; i < history.size(Metric.TEST_LOSS); i++) {
                least = Math.min(least, history.y(Metric.TEST_LOSS, i));
            }
            double last = history.y(Metric.TEST_LOSS, history.size(Metric.TEST_LOSS) - 1);
            double train = history.y(Metric.TRAIN_LOSS, history.size(Metric.TRAIN_LOSS) - 1);
            assertThat(train).isLessThan(0.01);
            assertThat(last).isGreaterThan(1.1 * least).isGreaterThan(20 * train);
        }
    }

    private static Split few() throws IOException {
        Split all = Mnist.load();
        return new Split(
                all.train().subset(IntStream.range(0, 2_000).toArray()),
                all.test().subset(IntStream.range(0, 1_000).toArray()));
    }
}
