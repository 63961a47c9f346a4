package dev.backlight.view.lab.chart;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.record.Measure;
import dev.backlight.model.lab.Experiment;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Scale;
import java.util.List;

/// The axes of a lab's chart: those of the bet, wide enough for all that was measured.
final class LabAxes {
    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double low;
    private double high;
    private final Measure main;
    private final LabWords words;
    private final boolean known;

    LabAxes(Experiment experiment, LabWords words, List<Series> lines) {
        this(experiment, words, experiment.mainMeasure(), lines);
    }

    /// @param measure whose axes they are
    LabAxes(Experiment experiment, LabWords words, Measure measure, List<Series> lines) {
        this.words = words;
        main = measure;
        low = main.least();
        high = main.most();
        for (Series line : lines) {
            see(line.points());
        }
        if (experiment.lab().bet() instanceof Bet.Line bet && bet.measure().equals(main.name())) {
            left = Math.min(left, bet.from());
            right = Math.max(right, bet.to());
        }
        if (main.from() < main.to()) {
            left = Math.min(left, main.from());
            right = Math.max(right, main.to());
        }
        known = left < right;
        if (!known) {
            left = Double.isFinite(left) ? left - 1 : 0;
            right = Double.isFinite(right) ? right + 1 : 1;
        }
    }

    /// Whether the numbers of the horizontal axis are known before anything is measured.
    boolean isKnown() {
        return known;
    }

    private void see(Points points) {
        for (int i = 0; i < points.size(); i++) {
            double x = points.x(i);
            if (!main.logarithmic() || x > 0) {
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
            double y = points.y(i);
            if (Double.isFinite(y)) {
                low = Math.min(low, y);
                high = Math.max(high, y);
            }
        }
    }

    Scale x() {
        boolean factors = main.logarithmic() && left > 0;
        Scale numbers = Scale.numbers(new Axis(left, right, factors)).titled(words.axis(main));
        return known ? numbers : new Scale(numbers.axis(), _ -> "", words.axis(main), 0);
    }

    Scale y() {
        Axis axis = Axis.linear(low, high);
        Scale scale = main.format() == Measure.Format.SHARE ? Scale.percent(axis) : Scale.numbers(axis);
        return scale.titled(words.measure(main));
    }
}
