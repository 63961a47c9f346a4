package dev.backlight.view.plane.graph;

import dev.backlight.engine.spec.Weights;
import dev.backlight.training.plane.Wiring;
import dev.backlight.view.plane.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The edges of a network with the number each carries, small before large, so that the strong lie on top.
final class PlaneEdges {
    private PlaneEdges() {}

    /// @param value the weight, or its gradient
    /// @param strength share of the largest magnitude it is compared with, in [0, 1]
    record Line(Mark.Edge edge, float value, double strength) {}

    /// Each layer's weights beside the largest of that layer; gradients beside the largest of all, so that one sees
    /// them vanish.
    ///
    /// @param parameters weights, or gradients in their places
    static List<Line> of(Wiring wiring, Weights parameters, boolean gradients) {
        float[] largest = new float[wiring.layers()];
        float overall = 0;
        for (int layer = 0; layer < largest.length; layer++) {
            Weights.Matrix values = parameters.get(wiring.weights(layer));
            for (int i = 0; i < values.length(); i++) {
                largest[layer] = Math.max(largest[layer], Math.abs(values.get(i)));
            }
            overall = Math.max(overall, largest[layer]);
        }
        List<Line> lines = new ArrayList<>();
        for (int layer = 0; layer < largest.length; layer++) {
            float beside = Math.max(1e-12f, gradients ? overall : largest[layer]);
            Weights.Matrix values = parameters.get(wiring.weights(layer));
            for (int from = 0; from < wiring.inputs(layer); from++) {
                for (int to = 0; to < wiring.units(layer); to++) {
                    float value = values.get(wiring.position(layer, from, to));
                    lines.add(new Line(new Mark.Edge(layer, from, to), value, Math.min(1, Math.abs(value) / beside)));
                }
            }
        }
        lines.sort(Comparator.comparingDouble(Line::strength));
        return lines;
    }
}
