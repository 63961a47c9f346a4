package dev.backlight.view.metric;

import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.MetricSeries;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.RunningMean;

/// What a training has measured of one kind, as the points of a line. What has left the numbers lies above all.
///
/// It remembers where its numbers are: a chart asks for each of ten thousand of them several times a frame, and
/// looking the metric up each time took a fifth of the screen's thread. For the screen's thread alone.
public final class MetricPoints implements Points {
    private final MetricHistory history;
    private final Metric metric;
    private final int from;
    private MetricSeries line;

    /// @param history it grows while the training goes on
    /// @param metric which numbers
    /// @param from how many of the first are left out
    public MetricPoints(MetricHistory history, Metric metric, int from) {
        this.history = history;
        this.metric = metric;
        this.from = from;
        line = history.series(metric);
    }

    public MetricPoints(MetricHistory history, Metric metric) {
        this(history, metric, 0);
    }

    /// What each batch gave, smoothed. It remembers what it has added up, so it is to be kept while it is painted.
    public static Points smoothed(MetricHistory history, Metric metric) {
        return new RunningMean(new MetricPoints(history, metric));
    }

    @Override
    public int size() {
        if (line.size() == 0) {
            line = history.series(metric); // it may have begun
        }
        return Math.max(0, line.size() - from);
    }

    @Override
    public double x(int i) {
        return line.x(from + i);
    }

    @Override
    public double y(int i) {
        double y = line.y(from + i);
        return Double.isNaN(y) ? Double.POSITIVE_INFINITY : y;
    }
}
