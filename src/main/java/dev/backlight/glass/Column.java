package dev.backlight.glass;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weighted;
import java.util.ArrayList;
import java.util.List;

/// A layer that mixes, pools, drops or normalises, with the activation that follows it.
///
/// @param kind the layer
/// @param layer its place among the network's layers, from 0
/// @param in shape of what enters
/// @param out shape of what leaves
/// @param sums z, one per neuron
/// @param answers a = f(z), what goes on to the next column
/// @param deltas ∂L/∂z
/// @param activation f; LINEAR where none follows
/// @param parameter where its weights are among the parameters, the biases after them; −1 if it has none
public record Column(
        LayerSpec kind,
        int layer,
        Shape in,
        Shape out,
        double[] sums,
        double[] answers,
        double[] deltas,
        Activation activation,
        int parameter) {

    public int size() {
        return sums.length;
    }

    /// Whether a step changes something here.
    public boolean learns() {
        return parameter >= 0;
    }

    double penalty(double weight) {
        return kind instanceof Weighted own ? own.l1() * Math.signum(weight) + own.l2() * weight : 0;
    }

    /// The column whose weights, not biases, a parameter holds; null if it holds none.
    static Column penalised(List<Column> columns, int parameter) {
        return columns.stream()
                .filter(column -> column.parameter() == parameter)
                .findFirst()
                .orElse(null);
    }

    /// Activations, softmax and flattening join the column before them.
    static List<Column> of(NetworkSpec spec, GlassPass pass) {
        List<Column> columns = new ArrayList<>();
        int count = spec.layers().size();
        for (int i = 0; i < count; i++) {
            LayerSpec layer = spec.layers().get(i);
            if (layer.joinsBefore()) {
                continue;
            }
            int last = i;
            Activation activation = Activation.LINEAR;
            while (last + 1 < count && spec.layers().get(last + 1).joinsBefore()) {
                last++;
                activation = spec.layers().get(last).function().orElse(activation);
            }
            columns.add(new Column(
                    layer,
                    i,
                    spec.inputOf(i),
                    spec.shapes().get(i),
                    pass.values().get(i + 1).data,
                    pass.values().get(last + 1).data,
                    pass.deltas().get(i + 1).data,
                    activation,
                    layer.parameters(spec.inputOf(i)).isEmpty() ? -1 : spec.firstParameter(i)));
        }
        return List.copyOf(columns);
    }
}
