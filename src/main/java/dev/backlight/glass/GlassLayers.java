package dev.backlight.glass;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// The textbook path's table of the kinds of layers: which equations a spec stands for. Takes their numbers, layer
/// by layer, from those of a network.
final class GlassLayers {
    private final List<double[]> left;
    private final boolean batchStatistics;
    private final Dropped dropped;

    /// @param parameters of the whole network in their order; copied
    /// @param batchStatistics whether batch normalisation uses the statistics of the rows it is given
    /// @param dropped whose dropout is on; null for none
    GlassLayers(double[][] parameters, boolean batchStatistics, Dropped dropped) {
        left = new ArrayList<>(Arrays.asList(parameters));
        this.batchStatistics = batchStatistics;
        this.dropped = dropped;
    }

    /// The next layer of the network.
    ///
    /// @param number which layer of the network, from 1
    /// @throws IllegalArgumentException if its numbers are not those that come next
    GlassLayer layer(LayerSpec spec, int number, Shape in, Shape out) {
        return switch (spec) {
            case LayerSpec.Dense d -> new GlassDense(take(in.size(), d.units()), take(1, d.units()));
            case LayerSpec.Conv2d c ->
                new GlassConv(
                        c, in, out, take(c.filters(), in.channels() * c.kernel() * c.kernel()), take(1, c.filters()));
            case LayerSpec.BatchNorm _ ->
                new GlassBatchNorm(
                        in,
                        take(1, in.channels()),
                        take(1, in.channels()),
                        take(1, in.channels()),
                        take(1, in.channels()),
                        batchStatistics);
            case LayerSpec.Activate a -> new GlassActivate(a.activation());
            case LayerSpec.Softmax _ -> new GlassSoftmax();
            case LayerSpec.MaxPool p -> new GlassPool(true, in, out, p.size(), p.stride());
            case LayerSpec.AveragePool p -> new GlassPool(false, in, out, p.size(), p.stride());
            case LayerSpec.Dropout(float rate) ->
                dropped == null ? new GlassSame() : GlassDropout.of(rate, in.size(), dropped, number);
            case LayerSpec.Flatten _ -> new GlassSame();
        };
    }

    private DMatrixRMaj take(int rows, int columns) {
        if (left.isEmpty()) {
            throw new Refusal("The next parameter must have {0}×{1} numbers, but none is left.", rows, columns);
        }
        if (left.getFirst().length != rows * columns) {
            throw new Refusal(
                    "The next parameter must have {0}×{1} numbers, but has {2}.",
                    rows, columns, left.getFirst().length);
        }
        return DMatrixRMaj.wrap(rows, columns, left.removeFirst().clone());
    }

    /// @throws IllegalArgumentException if numbers are left over after the last layer
    void requireAllTaken(NetworkSpec spec) {
        if (!left.isEmpty()) {
            throw new Refusal(
                    "The network {0} has {1} parameter arrays fewer than were given.", spec.summary(), left.size());
        }
    }
}
