package dev.backlight.training.learner;

import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an examination has found out.
///
/// @param measured goes into the curves, in this order
/// @param evaluation the whole result of learning by examples; null for learners that have no such thing
public record Verdict(Map<Metric, Double> measured, Evaluation evaluation) {
    public Verdict {
        measured = Collections.unmodifiableMap(new LinkedHashMap<>(measured));
    }
}
