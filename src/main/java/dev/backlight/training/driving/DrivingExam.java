package dev.backlight.training.driving;

import dev.backlight.data.track.Track;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.learner.Examination;
import dev.backlight.training.learner.Verdict;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.MetricHistory.Scale;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is measured of driving: laps in 45 seconds on the road that was learned on and on one never seen.
public final class DrivingExam {
    public static final Metric LAPS = new Metric("laps", Scale.NUMBER);
    public static final Metric DRIVING = new Metric("driving", Scale.SHARE);
    public static final Metric UNSEEN_LAPS = new Metric("unseen_laps", Scale.NUMBER);
    public static final Metric UNSEEN_DRIVING = new Metric("unseen_driving", Scale.SHARE);

    /// Of the cars of a generation, or of those that came to an end last: how far the best came.
    public static final Metric BEST_LAPS = new Metric("best_laps", Scale.NUMBER);

    /// And how far half of them came.
    public static final Metric MEDIAN_LAPS = new Metric("median_laps", Scale.NUMBER);

    private DrivingExam() {}

    /// @param weights of the network at the wheel as they are now
    static Examination of(Weights weights, Track road, Track unseen) {
        return _ -> {
            Policy policy = Policy.of(weights);
            Drive known = Drive.of(road, policy);
            Drive other = Drive.of(unseen, policy);
            Map<Metric, Double> measured = new LinkedHashMap<>();
            measured.put(LAPS, known.laps());
            measured.put(DRIVING, known.driving());
            measured.put(UNSEEN_LAPS, other.laps());
            measured.put(UNSEEN_DRIVING, other.driving());
            return new Verdict(measured, null);
        };
    }
}
