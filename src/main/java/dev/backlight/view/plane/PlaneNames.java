package dev.backlight.view.plane;

import dev.backlight.training.plane.PlaneConfig;
import java.util.Map;

/// What neurons and formulas are called on screen.
public final class PlaneNames {
    private static final Map<String, String> FEATURES = Map.of(
            "x1", "x₁",
            "x2", "x₂",
            "x1^2", "x₁²",
            "x2^2", "x₂²",
            "x1*x2", "x₁x₂",
            "sin(x1)", "sin x₁",
            "sin(x2)", "sin x₂");

    private PlaneNames() {}

    /// A formula as one would write it by hand.
    public static String feature(String formula) {
        return FEATURES.getOrDefault(formula, formula.replace("x1", "x₁").replace("x2", "x₂"));
    }

    /// `x₁`, `h2·3` for the third unit of the second hidden layer, `h3` where there is but one, `out` or `out·2`.
    public static String neuron(PlaneConfig config, int column, int unit) {
        if (column == 0) {
            return feature(config.features().get(unit));
        }
        if (column <= config.hidden().size()) {
            return "h" + (config.hidden().size() == 1 ? "" : column + "·") + (unit + 1);
        }
        return config.network().output().size() == 1 ? "out" : "out·" + unit;
    }

    public static String of(PlaneConfig config, Mark mark) {
        return switch (mark) {
            case Mark.Neuron(int column, int unit) -> neuron(config, column, unit);
            case Mark.Edge(int column, int from, int to) ->
                neuron(config, column, from) + " → " + neuron(config, column + 1, to);
        };
    }
}
