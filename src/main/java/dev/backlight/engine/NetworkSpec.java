package dev.backlight.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A network, described: the shape of one input and the layers in order. The last layer's output is what the loss
/// sees; with softmax cross entropy these are the logits.
public record NetworkSpec(Shape input, List<LayerSpec> layers) {
    /// More parameters than this are refused before any memory is taken.
    private static final long MOST_PARAMETERS = 50_000_000;

    /// @throws IllegalArgumentException if the layers can't be stacked so; the message names the layer and the shapes
    public NetworkSpec {
        layers = List.copyOf(layers);
        if (layers.stream().noneMatch(LayerSpec.Dense.class::isInstance)) {
            throw new IllegalArgumentException("A network needs at least one dense layer to learn anything: add one.");
        }
        long parameters = 0;
        Shape shape = input;
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof LayerSpec.Dense dense) {
                parameters += ((long) shape.size() + 1) * Math.max(0, dense.units());
            }
            if (parameters > MOST_PARAMETERS) {
                throw new IllegalArgumentException("Layer " + (i + 1) + " brings the network to " + parameters
                        + " parameters, more than the " + MOST_PARAMETERS + " that fit: make it narrower.");
            }
            shape = output(layers.get(i), shape, i + 1);
        }
    }

    /// A multi-layer perceptron: after each hidden layer the activation, the last layer gives logits.
    ///
    /// @param hidden units of each hidden layer; empty for a linear model
    public static NetworkSpec mlp(int inputs, int[] hidden, Activation activation, int outputs) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int units : hidden) {
            layers.add(new LayerSpec.Dense(units));
            layers.add(new LayerSpec.Activate(activation));
        }
        layers.add(new LayerSpec.Dense(outputs));
        return new NetworkSpec(Shape.flat(inputs), layers);
    }

    /// The output shape of each layer, in order.
    public List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        Shape shape = input;
        for (int i = 0; i < layers.size(); i++) {
            shape = output(layers.get(i), shape, i + 1);
            shapes.add(shape);
        }
        return List.copyOf(shapes);
    }

    public Shape output() {
        return shapes().getLast();
    }

    public int parameterCount() {
        int count = 0;
        Shape shape = input;
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof LayerSpec.Dense dense) {
                count += (shape.size() + 1) * dense.units();
            }
            shape = output(layers.get(i), shape, i + 1);
        }
        return count;
    }

    /// The widths in a line, as `784 – 128 – 10`.
    public String summary() {
        return input.size() + " – "
                + layers.stream()
                        .filter(LayerSpec.Dense.class::isInstance)
                        .map(layer -> String.valueOf(((LayerSpec.Dense) layer).units()))
                        .collect(Collectors.joining(" – "));
    }

    private static Shape output(LayerSpec layer, Shape in, int number) {
        return switch (layer) {
            case LayerSpec.Dense dense -> {
                if (dense.units() < 1) {
                    throw new IllegalArgumentException("Layer " + number + " (dense) has " + dense.units()
                            + " units for an input of shape " + in + ": it needs at least 1.");
                }
                yield Shape.flat(dense.units());
            }
            case LayerSpec.Activate _, LayerSpec.Softmax _ -> in;
        };
    }
}
