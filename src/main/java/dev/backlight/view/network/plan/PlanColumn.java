package dev.backlight.view.network.plan;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weighted;
import dev.backlight.model.digits.NetworkDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One column in the picture of a draft: a layer with weights, and what follows it up to the next one.
///
/// @param layer its place among the draft's layers, from 0
/// @param spec the layer itself
/// @param following layers without weights behind it
/// @param last whether it gives the outputs
/// @param fresh whether the network that is trained now has no such layer there
/// @param kept which of the layers with weights of the network that is trained now this is, from 0, where it has
/// the
///     same weights there; -1 where it is fresh or something else enters it
/// @param weights that lead into it, without biases; 0 where what enters it is not known
/// @param multiplications one example takes in it
record PlanColumn(
        int layer,
        LayerSpec spec,
        List<LayerSpec> following,
        boolean last,
        boolean fresh,
        int kept,
        long weights,
        long multiplications) {
    /// The columns of a draft from its input to its output.
    ///
    /// @param now the network that is trained
    static List<PlanColumn> of(NetworkDraft draft, NetworkDraft now) {
        List<LayerSpec> layers = draft.layers();
        List<Shape> shapes = draft.check().shapes();
        List<Integer> places = IntStream.range(0, layers.size())
                .filter(i -> layers.get(i).hasWeights())
                .boxed()
                .toList();
        List<PlanColumn> columns = new ArrayList<>();
        int matched = 0;
        int before = -1;
        for (int k = 0; k < places.size(); k++) {
            int at = places.get(k);
            int end = k + 1 < places.size() ? places.get(k + 1) : layers.size();
            int same = find(now.layers(), layers.get(at), matched);
            boolean known = at < shapes.size();
            Shape enters = at == 0 ? draft.input() : known ? shapes.get(at - 1) : null;
            long weights = known ? weights((Weighted) layers.get(at), enters) : 0;
            long each = known && layers.get(at).hasFilters()
                    ? (long) shapes.get(at).height() * shapes.get(at).width()
                    : 1;
            int block = same < 0 ? -1 : block(now.layers(), same);
            boolean entered = block == before + 1
                    && (k == 0 || before >= 0)
                    && draft.input().equals(now.input());
            before = block;
            columns.add(new PlanColumn(
                    at,
                    layers.get(at),
                    layers.subList(at + 1, end),
                    k == places.size() - 1,
                    same < 0,
                    entered && block >= 0 ? block : -1,
                    weights,
                    weights * each));
            matched = same < 0 ? matched : same + 1;
        }
        return List.copyOf(columns);
    }

    /// How many layers with weights stand before one.
    private static int block(List<LayerSpec> layers, int at) {
        return (int)
                layers.subList(0, at).stream().filter(LayerSpec::hasWeights).count();
    }

    private static int find(List<LayerSpec> layers, LayerSpec wanted, int from) {
        for (int i = from; i < layers.size(); i++) {
            if (layers.get(i).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static long weights(Weighted layer, Shape enters) {
        return (long) (layer.fanIn(enters) * layer.units());
    }

    int units() {
        return ((Weighted) spec).units();
    }

    /// Where the activation stands that follows it; -1 for none.
    int activationAt() {
        for (int i = 0; i < following.size(); i++) {
            if (following.get(i).function().isPresent()) {
                return layer + 1 + i;
            }
        }
        return -1;
    }
}
