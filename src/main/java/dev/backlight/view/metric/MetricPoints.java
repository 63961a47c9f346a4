package dev.backlight.view.metric;

import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.RunningMean;

/// What a training has measured of one kind, as the points of a line. What has left the numbers lies above all.
///
/// @param history it grows while the training goes on
/// @param metric which numbers
/// @param from how many of the first are left out
public record MetricPoints(MetricHistory history, Metric metric, int from) implements Points {
    public MetricPoints(MetricHistory history, Metric metric) {
        this(history, metric, 0);
    }

    /// What each batch gave, smoothed. It remembers what it has added up, so it is to be kept while it is painted.
    public static Points smoothed(MetricHistory history, Metric metric) {
        return new RunningMean(new MetricPoints(history, metric));
    }

    @Override
    public int size() {
        return Math.max(0, history.size(metric) - from);
    }

    @Override
    public double x(int i) {
        return history.x(metric, from + i);
    }

    @Override
    public double y(int i) {
        double y = history.y(metric, from + i);
        return Double.isNaN(y) ? Double.POSITIVE_INFINITY : y;
    }
}
