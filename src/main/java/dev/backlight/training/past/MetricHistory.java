package dev.backlight.training.past;

import java.util.Arrays;

/// Every number a training has measured: none left out up to `MetricSeries.CAPACITY` of a kind, and of more the
/// least and the largest of each stretch. The trainer and the evaluator append, the screen reads; x is time in
/// epochs. A reader sees a series grow, and after a very long time halve at once.
public final class MetricHistory {
    public enum Metric {
        /// Loss of each step's batch.
        TRAIN_LOSS,
        /// Share of the epoch's training examples read rightly so far, per step.
        TRAIN_ACCURACY,
        /// Norm of all gradients of each step, before any clipping.
        GRADIENT_NORM,
        TEST_LOSS,
        TEST_ACCURACY,
        /// Of the training examples held out; empty where none are.
        VALIDATION_LOSS,
        VALIDATION_ACCURACY
    }

    private final MetricSeries[] series = new MetricSeries[Metric.values().length];
    private volatile long version;

    public MetricHistory() {
        Arrays.setAll(series, _ -> new MetricSeries());
    }

    public int size(Metric metric) {
        return series[metric.ordinal()].size();
    }

    /// When the number was measured, in epochs.
    ///
    /// @param i below `size(metric)`
    public double x(Metric metric, int i) {
        return series[metric.ordinal()].x(i);
    }

    public double y(Metric metric, int i) {
        return series[metric.ordinal()].y(i);
    }

    /// Rises whenever something was appended.
    public long version() {
        return version;
    }

    /// Takes over what another history says up to a time.
    ///
    /// @param until in epochs
    public synchronized void takeOver(MetricHistory other, double until) {
        for (Metric metric : Metric.values()) {
            int size = other.size(metric);
            for (int i = 0; i < size && other.x(metric, i) <= until; i++) {
                series[metric.ordinal()].append(other.x(metric, i), other.y(metric, i));
            }
        }
        version++;
    }

    public synchronized void append(Metric metric, double x, double y) {
        series[metric.ordinal()].append(x, y);
        version++;
    }
}
