package dev.backlight.view.metric;

import dev.backlight.model.text.Messages;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Points;
import java.util.List;
import java.util.function.DoubleFunction;

/// What each batch gave, smoothed, of whatever training is on screen. It is added up once a training, not once a
/// frame, so this is to be kept by what paints it. For the screen's thread alone.
public final class Smoothed {
    private final Metric metric;
    private MetricHistory shown;
    private Points line;

    public Smoothed(Metric metric) {
        this.metric = metric;
    }

    /// The line of a training; the same one while it is the same training.
    public Points of(MetricHistory history) {
        if (shown != history) {
            shown = history;
            line = MetricPoints.smoothed(history, metric);
        }
        return line;
    }

    /// What the test said as a solid line, and this one dashed.
    ///
    /// @param words how values are written
    public List<Series> under(Points test, MetricHistory history, Messages messages, DoubleFunction<String> words) {
        return List.of(
                Series.of(messages.get("charts.test"), test, Pen.SOLID)
                        .valued(words)
                        .bold(),
                Series.of(messages.get("charts.train"), of(history), Pen.DASHED).valued(words));
    }
}
