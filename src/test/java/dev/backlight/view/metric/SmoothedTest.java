package dev.backlight.view.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.plot.Points;
import org.junit.jupiter.api.Test;

class SmoothedTest {
    @Test
    void aTrainingKeepsItsLineAndAnotherHasItsOwn() {
        Smoothed smoothed = new Smoothed(Metric.TRAIN_LOSS);
        MetricHistory first = new MetricHistory();
        first.append(Metric.TRAIN_LOSS, 1, 4);
        Points line = smoothed.of(first);
        assertThat(line.size()).isEqualTo(1);
        assertThat(line.y(0)).isEqualTo(4);
        first.append(Metric.TRAIN_LOSS, 2, 4);
        assertThat(smoothed.of(first)).isSameAs(line);
        assertThat(line.size()).isEqualTo(2);
        MetricHistory second = new MetricHistory();
        second.append(Metric.TRAIN_LOSS, 1, 7);
        assertThat(smoothed.of(second).size()).isEqualTo(1);
        assertThat(smoothed.of(second).y(0)).isEqualTo(7);
    }
}
