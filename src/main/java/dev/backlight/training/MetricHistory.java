package dev.backlight.training;

import java.util.Arrays;

/// Every number a training has measured, none left out. The trainer and the evaluator append, the screen reads; x
/// is time in epochs. A reader sees a series grow and nothing else: entries below its size never change.
public final class MetricHistory {
    public enum Metric {
        /// Loss of each step's batch.
        TRAIN_LOSS,
        /// Share of the epoch's training examples read rightly so far, per step.
        TRAIN_ACCURACY,
        TEST_LOSS,
        TEST_ACCURACY
    }

    private final Series[] series = new Series[Metric.values().length];
    private volatile long version;

    public MetricHistory() {
        Arrays.setAll(series, _ -> new Series());
    }

    public int size(Metric metric) {
        return series[metric.ordinal()].size;
    }

    /// When the number was measured, in epochs.
    ///
    /// @param i below `size(metric)`
    public double x(Metric metric, int i) {
        return series[metric.ordinal()].x[i];
    }

    public double y(Metric metric, int i) {
        return series[metric.ordinal()].y[i];
    }

    /// Rises whenever something was appended.
    public long version() {
        return version;
    }

    synchronized void append(Metric metric, double x, double y) {
        series[metric.ordinal()].append(x, y);
        version++;
    }

    /// One writer at a time; the size is published after the numbers, and arrays are replaced, never shortened.
    private static final class Series {
        private volatile double[] x = new double[256];
        private volatile double[] y = new double[256];
        private volatile int size;

        void append(double newX, double newY) {
            int n = size;
            if (n == x.length) {
                x = Arrays.copyOf(x, 2 * n);
                y = Arrays.copyOf(y, 2 * n);
            }
            x[n] = newX;
            y[n] = newY;
            size = n + 1;
        }
    }
}
