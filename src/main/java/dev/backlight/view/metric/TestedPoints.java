package dev.backlight.view.metric;

import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.Series.Marker;
import dev.backlight.view.chart.plot.Points;

/// What the test set said along a training: all of it now and then, a part of it between, and all of it at the
/// moment on screen. As they are when this is made.
final class TestedPoints implements Points {
    /// More marks than this would be a band.
    private static final int MOST_MARKED = 60;

    private final double[] x;
    private final double[] y;
    private final boolean[] estimated;
    private int size;

    private TestedPoints(int most) {
        x = new double[most];
        y = new double[most];
        estimated = new boolean[most];
    }

    /// @param exact the point of the moment on screen, where all of the test set has judged it; null for none
    static Points of(MetricHistory whole, MetricHistory part, Metric metric, Exact exact) {
        Points all = new MetricPoints(whole, metric);
        Points some = new MetricPoints(part, metric);
        if (some.size() == 0 && exact == null) {
            return all;
        }
        TestedPoints joined = new TestedPoints(all.size() + some.size() + 1);
        int estimate = 0;
        int estimates = some.size();
        int tests = all.size();
        for (int test = 0; test < tests; test++) {
            for (; estimate < estimates && some.x(estimate) < all.x(test); estimate++) {
                joined.add(some.x(estimate), some.y(estimate), true, exact);
            }
            joined.add(all.x(test), all.y(test), false, exact);
            while (estimate < estimates && some.x(estimate) == all.x(test)) {
                estimate++; // all of the test set has answered at that moment
            }
        }
        for (; estimate < estimates; estimate++) {
            joined.add(some.x(estimate), some.y(estimate), true, exact);
        }
        joined.put(exact);
        return joined;
    }

    /// A result of the moment on screen.
    record Exact(double x, double y) {}

    private void add(double atX, double atY, boolean estimate, Exact exact) {
        if (exact != null && atX >= exact.x() && (size == 0 || x[size - 1] < exact.x())) {
            put(exact);
        }
        if (exact == null || atX != exact.x()) {
            set(atX, atY, estimate);
        }
    }

    /// Puts in the exact point unless it is there.
    private void put(Exact exact) {
        if (exact != null && (size == 0 || x[size - 1] < exact.x())) {
            set(exact.x(), exact.y(), false);
        }
    }

    private void set(double atX, double atY, boolean estimate) {
        x[size] = atX;
        y[size] = atY;
        estimated[size++] = estimate;
    }

    /// What marks a point of such a line.
    static Marker marker(Points points, int i) {
        if (!(points instanceof TestedPoints tested) || tested.size > MOST_MARKED) {
            return Marker.NONE;
        }
        return tested.estimated[i] ? Marker.HOLLOW : Marker.FILLED;
    }

    /// Whether some of them go by a part of the test set.
    static boolean estimates(Points points) {
        return points instanceof TestedPoints tested && tested.anyEstimate();
    }

    private boolean anyEstimate() {
        for (int i = 0; i < size; i++) {
            if (estimated[i]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double x(int i) {
        return x[i];
    }

    @Override
    public double y(int i) {
        return y[i];
    }
}
