package dev.backlight.training.plane;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.List;

/// Where the neurons of a perceptron have their numbers: which parameter holds a layer's weights, which layer of
/// the spec gives its answers. Layers of neurons are counted from 0; the last is the output.
public final class Wiring {
    private final List<Neurons> places = new ArrayList<>();

    private record Neurons(int inputs, int units, int weights, int answers) {}

    private Wiring(NetworkSpec spec) {
        for (int i = 0; i < spec.layers().size(); i++) {
            switch (spec.layers().get(i)) {
                case LayerSpec.Dense dense -> {
                    places.add(new Neurons(spec.inputOf(i).size(), dense.units(), spec.firstParameter(i), i));
                }
                case LayerSpec.BatchNorm _, LayerSpec.Activate _ -> moveAnswers(i);
                case LayerSpec.Dropout _ -> {} // drops nothing outside of training
                default ->
                    throw new Refusal(
                            "The plane takes dense layers only, not {0}.",
                            spec.layers().get(i).describe());
            }
        }
    }

    /// @throws IllegalArgumentException if the network has convolutions or pools
    public static Wiring of(NetworkSpec spec) {
        return new Wiring(spec);
    }

    private void moveAnswers(int layer) {
        Neurons last = places.removeLast();
        places.add(new Neurons(last.inputs(), last.units(), last.weights(), layer));
    }

    /// Layers of neurons, the output included.
    public int layers() {
        return places.size();
    }

    public int units(int layer) {
        return places.get(layer).units();
    }

    /// Numbers that come into each neuron of the layer.
    public int inputs(int layer) {
        return places.get(layer).inputs();
    }

    /// The parameter with the layer's weights [inputs x units], in the order of `Network.parameters()`.
    public int weights(int layer) {
        return places.get(layer).weights();
    }

    /// The parameter with the layer's biases [1 x units].
    public int biases(int layer) {
        return places.get(layer).weights() + 1;
    }

    /// Where the weight from input `from` to neuron `to` stands in `weights(layer)`.
    public int position(int layer, int from, int to) {
        return from * units(layer) + to;
    }

    /// The layer of the spec whose output is the neurons' answer: the activation, if one follows.
    public int answers(int layer) {
        return places.get(layer).answers();
    }
}
