package dev.backlight.model.lesson.stage;

import dev.backlight.lesson.check.Curve;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.model.run.RunModel;
import dev.backlight.text.Refusal;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.ArrayList;
import java.util.List;

/// What a training has measured, over its steps.
final class RunCurve {
    private RunCurve() {}

    static Curve of(RunModel<?> run, Quantity quantity, int steps) {
        Metric metric = switch (quantity.figure()) {
            case TRAIN_LOSS, LOSS -> Metric.TRAIN_LOSS;
            case TEST_LOSS -> Metric.TEST_LOSS;
            case TRAIN_ACCURACY -> Metric.TRAIN_ACCURACY;
            case TEST_ACCURACY -> Metric.TEST_ACCURACY;
            default -> throw none(quantity);
        };
        MetricHistory history = run.history();
        double each = run.progressProperty().get().stepsPerEpoch();
        List<Double> at = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < history.size(metric) && history.x(metric, i) * each <= steps + 0.5; i++) {
            at.add(history.x(metric, i) * each);
            values.add(history.y(metric, i));
        }
        if (values.isEmpty()) {
            throw none(quantity);
        }
        return new Curve(at, values);
    }

    private static Refusal none(Quantity quantity) {
        return new Refusal("What is on stage has no curve of \"{0}\".", quantity);
    }
}
