package dev.backlight.analysis;

import dev.backlight.data.Examples;
import dev.backlight.data.SetReader;
import dev.backlight.engine.Network;
import dev.backlight.engine.ReusedNetwork;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weighted;
import dev.backlight.engine.spec.Weights;
import org.ejml.data.FMatrixRMaj;

/// What the last hidden layer makes of examples: the numbers that the output layer decides on.
public final class HiddenReader {
    private static final int BATCH = 250;

    private final Network network;
    private final int layer;

    /// @param parameters in the order of `Network.parameters()`; copied
    public HiddenReader(NetworkSpec spec, Weights parameters) {
        this(spec, parameters, new ReusedNetwork());
    }

    /// One of many moments, each of which reads until the next one is made.
    ///
    /// @param reused reads for this one from now on
    public HiddenReader(NetworkSpec spec, Weights parameters, ReusedNetwork reused) {
        network = reused.with(spec, BATCH, parameters);
        layer = layerOf(spec);
    }

    /// The layer whose output is the last layer of units' input; -1 if that is the network's own input.
    public static int layerOf(NetworkSpec spec) {
        for (int i = spec.layers().size() - 1; i >= 0; i--) {
            if (spec.layers().get(i) instanceof Weighted
                    && !spec.layers().get(i).hasFilters()) {
                return i - 1;
            }
        }
        return spec.layers().size() - 1;
    }

    /// @param from first of the examples
    /// @param to behind the last
    /// @return [examples x hidden units]
    public FMatrixRMaj read(Examples examples, int from, int to) {
        int width = layer < 0
                ? examples.features()
                : network.spec().shapes().get(layer).size();
        FMatrixRMaj hidden = new FMatrixRMaj(to - from, width);
        SetReader.of(examples, from, to, BATCH).forEach(() -> false, (start, _, x, _) -> {
            network.forward(x, false);
            FMatrixRMaj values = layer < 0 ? x : network.output(layer);
            System.arraycopy(values.data, 0, hidden.data, start * width, values.getNumElements());
        });
        return hidden;
    }
}
