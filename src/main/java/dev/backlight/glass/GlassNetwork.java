package dev.backlight.glass;

import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.engine.spec.Weights;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.data.DMatrixRMaj;

/// A network to look into: the same parameters as the fast path's, in double. Dropout is off unless a
/// step's is asked for; batch normalisation uses its running statistics unless `ofBatch` says otherwise. Penalties
/// are not part of its loss.
public final class GlassNetwork {
    private final Normalization normalization;
    private final List<GlassLayer> layers;

    private GlassNetwork(Normalization normalization, List<GlassLayer> layers) {
        this.normalization = normalization;
        this.layers = layers;
    }

    /// @param parameters as `Network.weights` gives them; copied
    /// @throws IllegalArgumentException if they do not fit the spec
    public static GlassNetwork of(NetworkSpec spec, Weights parameters) {
        return build(spec, doubles(parameters), false, null);
    }

    /// The same in double.
    ///
    /// @param dropped whose dropout is on; null for none
    static GlassNetwork of(NetworkSpec spec, double[][] parameters, Dropped dropped) {
        return build(spec, parameters, false, dropped);
    }

    /// The same, with the statistics of the rows given in place of running ones, as in training.
    public static GlassNetwork ofBatch(NetworkSpec spec, Weights parameters) {
        return build(spec, doubles(parameters), true, null);
    }

    /// Each number as the double next to it.
    static double[][] doubles(Weights parameters) {
        double[][] wide = new double[parameters.size()][];
        for (int p = 0; p < wide.length; p++) {
            Weights.Matrix narrow = parameters.get(p);
            wide[p] = new double[narrow.length()];
            Arrays.setAll(wide[p], narrow::get);
        }
        return wide;
    }

    private static GlassNetwork build(
            NetworkSpec spec, double[][] parameters, boolean batchStatistics, Dropped dropped) {
        if (!spec.extraction().isNone()) {
            throw new Refusal(
                    "The textbook path takes features, not what they are taken from: hand in the part behind the"
                            + " extraction.");
        }
        GlassLayers table = new GlassLayers(parameters, batchStatistics, dropped);
        List<GlassLayer> layers = new ArrayList<>();
        for (int i = 0; i < spec.layers().size(); i++) {
            layers.add(table.layer(
                    spec.layers().get(i), i + 1, spec.inputOf(i), spec.shapes().get(i)));
        }
        table.requireAllTaken(spec);
        return new GlassNetwork(spec.normalization(), layers);
    }

    /// A layer as equations, counted from 0.
    GlassLayer layer(int index) {
        return layers.get(index);
    }

    /// The parameters in the order of `Network.parameters()`; live, so that one can be nudged.
    public List<DMatrixRMaj> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    /// The input as the first layer takes it, normalized; then every layer's output.
    ///
    /// @param x [examples x inputs], usually one example
    public List<DMatrixRMaj> forward(DMatrixRMaj x) {
        List<DMatrixRMaj> values = new ArrayList<>(List.of(normalized(x)));
        for (GlassLayer layer : layers) {
            values.add(layer.forward(values.getLast()));
        }
        return values;
    }

    private DMatrixRMaj normalized(DMatrixRMaj x) {
        if (normalization.isNone()) {
            return x;
        }
        DMatrixRMaj centred = x.copy();
        for (int row = 0; row < x.numRows; row++) {
            for (int j = 0; j < x.numCols; j++) {
                centred.set(row, j, (x.get(row, j) - normalization.mean()[j]) * normalization.scale());
            }
        }
        return centred;
    }

    /// L for these examples.
    public double loss(DMatrixRMaj x, DMatrixRMaj target, LossSpec loss) {
        return new GlassLoss(loss).value(forward(x).getLast(), target);
    }

    /// Forward, loss, and backward by the chain rule.
    ///
    /// @param x [examples x inputs], usually one example
    /// @param target [examples x outputs]
    public GlassPass pass(DMatrixRMaj x, DMatrixRMaj target, LossSpec loss) {
        List<DMatrixRMaj> values = forward(x);
        GlassLoss glassLoss = new GlassLoss(loss);
        List<DMatrixRMaj> deltas = new ArrayList<>(List.of(glassLoss.gradient(values.getLast(), target)));
        Map<Integer, List<DMatrixRMaj>> gradients = new TreeMap<>();
        for (int i = layers.size() - 1; i >= 0; i--) {
            List<DMatrixRMaj> own = new ArrayList<>();
            deltas.addFirst(layers.get(i).backward(values.get(i), values.get(i + 1), deltas.getFirst(), own));
            gradients.put(i, own);
        }
        List<DMatrixRMaj> inOrder =
                gradients.values().stream().flatMap(List::stream).toList();
        return new GlassPass(
                List.copyOf(values), glassLoss.value(values.getLast(), target), List.copyOf(deltas), inOrder);
    }
}
