package dev.backlight.training.descent;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.OptimizerSpec;
import java.util.List;

/// The way of an optimizer over a surface, taken by the very rule that trains networks.
///
/// @param x places, the start first
/// @param y as many
/// @param heights as many
public record Way(OptimizerSpec rule, double[] x, double[] y, double[] heights) {
    /// A height that counts as arrived.
    public static final double ARRIVED = 0.05;

    /// @param steps from 0
    public static Way of(Surface surface, OptimizerSpec rule, double startX, double startY, int steps) {
        Parameter place = new Parameter("place", 1, 2, 0, 0);
        float[] at = place.value().data;
        at[0] = (float) startX;
        at[1] = (float) startY;
        Optimizer optimizer = Optimizer.of(rule, List.of(place));
        double[] x = new double[steps + 1];
        double[] y = new double[steps + 1];
        double[] heights = new double[steps + 1];
        for (int step = 0; step <= steps; step++) {
            x[step] = at[0];
            y[step] = at[1];
            heights[step] = surface.height(at[0], at[1]);
            place.gradient().data[0] = (float) surface.slopeX(at[0], at[1]);
            place.gradient().data[1] = (float) surface.slopeY(at[0], at[1]);
            optimizer.step();
        }
        return new Way(rule, x, y, heights);
    }

    public int steps() {
        return x.length - 1;
    }

    /// The height where it ends.
    public double height() {
        return heights[steps()];
    }

    /// The first step from which it stays within `ARRIVED` of the bottom; NaN if it does not.
    public double arrived() {
        int step = heights.length;
        while (step > 0 && heights[step - 1] < ARRIVED) {
            step--;
        }
        return step == heights.length ? Double.NaN : step;
    }
}
