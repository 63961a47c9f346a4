package dev.backlight.training.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.MetricHistory.Scale;
import org.junit.jupiter.api.Test;

class MetricHistoryTest {
    @Test
    void anotherHistoryIsTakenOverUpToATimeThatTimeIncluded() {
        MetricHistory first = new MetricHistory();
        for (int i = 1; i <= 5; i++) {
            first.append(Metric.TRAIN_LOSS, 0.5 * i, 10 - i);
        }
        first.append(Metric.TEST_LOSS, 2, 7);
        MetricHistory branch = new MetricHistory();
        long before = branch.version();
        branch.takeOver(first, 1.5);
        assertThat(branch.size(Metric.TRAIN_LOSS)).isEqualTo(3);
        assertThat(branch.x(Metric.TRAIN_LOSS, 2)).isEqualTo(1.5);
        assertThat(branch.y(Metric.TRAIN_LOSS, 2)).isEqualTo(7);
        assertThat(branch.metrics()).containsExactly(Metric.TRAIN_LOSS);
        assertThat(branch.version()).isGreaterThan(before);
    }

    @Test
    void theVersionRisesWithEachNumberAndNothingElse() {
        MetricHistory history = new MetricHistory();
        for (int i = 1; i <= 3; i++) {
            long before = history.version();
            history.append(Metric.GRADIENT_NORM, i, i);
            assertThat(history.version()).isEqualTo(before + 1);
            assertThat(history.size(Metric.GRADIENT_NORM)).isEqualTo(i);
            assertThat(history.version()).isEqualTo(before + 1);
        }
        long before = history.version();
        history.takeOver(new MetricHistory(), 9);
        assertThat(history.version()).as("said even where there was nothing").isEqualTo(before + 1);
    }

    @Test
    void aMetricIsCalledAsFilesCanSayIt() {
        assertThat(new Metric("reward_2", Scale.NUMBER).id()).isEqualTo("reward_2");
        for (String id : new String[] {"", "Loss", "2loss", "train loss", "_x", "loss-1"}) {
            assertThat(Metric.isId(id)).as(id).isFalse();
            assertThatThrownBy(() -> new Metric(id, Scale.NUMBER)).hasMessageContaining(id);
        }
    }
}
