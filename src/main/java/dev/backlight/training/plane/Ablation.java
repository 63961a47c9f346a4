package dev.backlight.training.plane;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import java.util.HashSet;
import java.util.Set;

/// Neurons and edges taken out to see what breaks; the training knows nothing of it. Immutable.
public record Ablation(Set<Neuron> neurons, Set<Edge> edges) {
    public static final Ablation NONE = new Ablation(Set.of(), Set.of());

    /// @param layer of neurons, from 0; -1 for the features
    public record Neuron(int layer, int unit) {}

    /// @param layer the one it leads to, from 0
    /// @param from neuron of the layer before, or feature
    public record Edge(int layer, int from, int to) {}

    public Ablation {
        neurons = Set.copyOf(neurons);
        edges = Set.copyOf(edges);
    }

    public boolean isEmpty() {
        return neurons.isEmpty() && edges.isEmpty();
    }

    public Ablation toggle(Neuron neuron) {
        return new Ablation(toggled(neurons, neuron), edges);
    }

    public Ablation toggle(Edge edge) {
        return new Ablation(neurons, toggled(edges, edge));
    }

    private static <T> Set<T> toggled(Set<T> all, T one) {
        Set<T> changed = new HashSet<>(all);
        if (!changed.remove(one)) {
            changed.add(one);
        }
        return changed;
    }

    /// The parameters without what is taken out: a neuron's outgoing weights and an edge's weight are 0. Neurons
    /// and edges that the network doesn't have are passed over.
    ///
    /// @param parameters not modified; returned as they are if nothing is taken out
    public Weights applyTo(NetworkSpec spec, Weights parameters) {
        if (isEmpty()) {
            return parameters;
        }
        Wiring wiring = Wiring.of(spec);
        Weights cut = parameters;
        for (int layer = 0; layer < wiring.layers(); layer++) {
            float[] weights = parameters.get(wiring.weights(layer)).copy();
            for (int from = 0; from < wiring.inputs(layer); from++) {
                boolean silent = neurons.contains(new Neuron(layer - 1, from));
                for (int to = 0; to < wiring.units(layer); to++) {
                    if (silent || edges.contains(new Edge(layer, from, to))) {
                        weights[wiring.position(layer, from, to)] = 0;
                    }
                }
            }
            cut = cut.with(wiring.weights(layer), weights);
        }
        return cut;
    }
}
