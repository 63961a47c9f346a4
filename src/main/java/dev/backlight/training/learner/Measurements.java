package dev.backlight.training.learner;

import dev.backlight.training.past.MetricHistory.Metric;

/// Takes what has been measured.
@FunctionalInterface
public interface Measurements {
    void add(Metric metric, double value);
}
