package dev.backlight.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.training.TinyData;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Small networks have very many epochs: what is judged grows with them, but not as fast.
class TestedEpochsTest {
    @Test
    void ofAThousandEpochsEachIsTestedOfMoreTheTenthThenTheHundredth() {
        assertThat(tested(1, 999)).isEqualTo(999);
        assertThat(tested(1_000, 9_999)).isEqualTo(900);
        assertThat(tested(10_000, 100_000)).isEqualTo(901);
        assertThat(EvaluatorThread.isTested(1_010)).isTrue();
        assertThat(EvaluatorThread.isTested(1_011)).isFalse();
        assertThat(EvaluatorThread.isTested(10_010)).isFalse();
        assertThat(EvaluatorThread.isTested(10_100)).isTrue();
    }

    /// One step an epoch. The last epoch is tested whatever its number.
    @Test
    void theTrainerAsksForThoseAndForTheLast() {
        try (Trainer trainer = new Trainer(TinyData.config().withBatch(150).withEpochs(1_024), TinyData.split(), 1)) {
            trainer.play();
            int expected = 1 + 999 + 3 + 1;
            Await.until(() -> trainer.history().size(Metric.TEST_ACCURACY) >= expected);
            MetricHistory history = trainer.history();
            assertThat(history.size(Metric.TEST_ACCURACY)).isEqualTo(expected);
            assertThat(history.x(Metric.TEST_ACCURACY, 0)).isZero();
            assertThat(history.x(Metric.TEST_ACCURACY, 1_000)).isEqualTo(1_000);
            assertThat(history.x(Metric.TEST_ACCURACY, 1_001)).isEqualTo(1_010);
            assertThat(history.x(Metric.TEST_ACCURACY, expected - 1)).isEqualTo(1_024);
        }
    }

    private static long tested(int from, int to) {
        return IntStream.rangeClosed(from, to).filter(EvaluatorThread::isTested).count();
    }
}
