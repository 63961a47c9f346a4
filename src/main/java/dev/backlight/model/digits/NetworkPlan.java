package dev.backlight.model.digits;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.Extraction;
import java.util.ArrayList;
import java.util.List;

/// A multi-layer perceptron as the setup panel edits it: one activation, hidden layers by their widths.
///
/// @param inputs numbers of an example
/// @param extraction what is made of them first
public record NetworkPlan(int inputs, Extraction extraction, List<Integer> hidden, Activation activation, int outputs) {
    private static final int NEW_LAYER = 32;

    public NetworkPlan {
        hidden = List.copyOf(hidden);
    }

    /// The plan of a network; of other layers than dense ones only what a perceptron has is kept.
    public static NetworkPlan of(NetworkSpec spec) {
        List<Integer> units = new ArrayList<>();
        Activation activation = Activation.RELU;
        for (LayerSpec layer : spec.layers()) {
            if (layer instanceof LayerSpec.Dense dense) {
                units.add(dense.units());
            } else if (layer instanceof LayerSpec.Activate activate) {
                activation = activate.activation();
            }
        }
        int outputs = units.isEmpty() ? spec.output().size() : units.removeLast();
        return new NetworkPlan(spec.input().size(), spec.extraction(), units, activation, outputs);
    }

    /// Whether a network is what such a plan can say: dense layers with one activation after each but the last.
    public static boolean isPerceptron(NetworkSpec network) {
        return of(network).spec().layers().equals(network.layers());
    }

    /// @throws IllegalArgumentException if the network is impossible
    public NetworkSpec spec() {
        int[] units = hidden.stream().mapToInt(Integer::intValue).toArray();
        return NetworkSpec.mlp(inputs, units, activation, outputs).withExtraction(extraction);
    }

    /// Numbers that enter the first layer.
    public int entering() {
        return extraction.isNone() ? inputs : extraction.size();
    }

    public NetworkPlan withActivation(Activation other) {
        return new NetworkPlan(inputs, extraction, hidden, other, outputs);
    }

    public NetworkPlan withUnits(int layer, int units) {
        List<Integer> widths = new ArrayList<>(hidden);
        widths.set(layer, units);
        return new NetworkPlan(inputs, extraction, widths, activation, outputs);
    }

    public NetworkPlan withLayer() {
        List<Integer> widths = new ArrayList<>(hidden);
        widths.add(NEW_LAYER);
        return new NetworkPlan(inputs, extraction, widths, activation, outputs);
    }

    public NetworkPlan withoutLayer(int layer) {
        List<Integer> widths = new ArrayList<>(hidden);
        widths.remove(layer);
        return new NetworkPlan(inputs, extraction, widths, activation, outputs);
    }
}
