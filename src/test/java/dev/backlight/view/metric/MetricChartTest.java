package dev.backlight.view.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.metric.MetricChart.Frame;
import dev.backlight.view.metric.MetricChart.Scale;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MetricChartTest {
    /// A divider near the bottom of the window leaves a chart less room than its title and numbers take.
    @Test
    void aChartWithoutRoomStillHasAPlotBetweenWhichNumbersCanBeHeld() {
        MetricChart chart = new MetricChart(Metric.TRAIN_LOSS, Metric.TEST_LOSS, Metric.VALIDATION_LOSS, false);
        Frame frame = new Frame(0, 4, 200, 18, null, Locale.ENGLISH, "loss", "train", "test", "", 1, Double.NaN);
        Scale scale = chart.scale(frame, 0, 1);
        assertThat(scale.plot()).isPositive();
        assertThat(Math.clamp(scale.y(0.5), scale.bottom() - scale.plot(), scale.bottom()))
                .isBetween(scale.bottom() - scale.plot(), scale.bottom());
    }
}
