package dev.backlight.lesson.check;

import java.util.List;

/// A number of the program over steps of training, as far as it has been measured.
///
/// @param steps rising
/// @param values as many
public record Curve(List<Double> steps, List<Double> values) {
    public Curve {
        steps = List.copyOf(steps);
        values = List.copyOf(values);
    }

    /// The value at a step: between two that were measured on a straight line, beyond them that of the nearest.
    public double at(double step) {
        int after = 0;
        while (after < steps.size() && steps.get(after) < step) {
            after++;
        }
        if (after == 0 || after == steps.size()) {
            return values.get(after == 0 ? 0 : after - 1);
        }
        double from = steps.get(after - 1);
        double part = (step - from) / (steps.get(after) - from);
        return values.get(after - 1) + part * (values.get(after) - values.get(after - 1));
    }

    /// How far a line is from this curve, on average over its places.
    ///
    /// @param line values at places that lie evenly from step 0 to the last
    /// @param last step of the line
    public double distance(List<Double> line, double last) {
        double sum = 0;
        for (int i = 0; i < line.size(); i++) {
            sum += Math.abs(line.get(i) - at(last * i / (line.size() - 1)));
        }
        return sum / line.size();
    }
}
