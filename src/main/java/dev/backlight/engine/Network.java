package dev.backlight.engine;

import dev.backlight.engine.layer.Activate;
import dev.backlight.engine.layer.Dense;
import dev.backlight.engine.layer.Layer;
import dev.backlight.engine.layer.Softmax;
import dev.backlight.math.ThreadTeam;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// A network at work: forward, backward, and the parameters that an optimizer changes. One thread at a time.
public final class Network {
    private final NetworkSpec spec;
    private final int maxBatch;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final FMatrixRMaj[] outputs;

    private Network(NetworkSpec spec, ThreadTeam team, int maxBatch) {
        this.spec = spec;
        this.maxBatch = maxBatch;
        List<Shape> shapes = spec.shapes();
        Shape in = spec.input();
        for (int i = 0; i < shapes.size(); i++) {
            Layer layer = switch (spec.layers().get(i)) {
                case LayerSpec.Dense dense ->
                    new Dense(i + 1, in.size(), dense.units(), dense.l1(), dense.l2(), team, maxBatch);
                case LayerSpec.Activate activate -> new Activate(activate.activation(), in.size(), maxBatch);
                case LayerSpec.Softmax _ -> new Softmax(in.size(), maxBatch);
            };
            layers.add(layer);
            parameters.addAll(layer.parameters());
            in = shapes.get(i);
        }
        outputs = new FMatrixRMaj[layers.size()];
    }

    /// A network with fresh weights, drawn from the seed.
    ///
    /// @param team runs the products; not closed by the network
    /// @param maxBatch the most rows that `forward` will be given
    public static Network create(NetworkSpec spec, long seed, ThreadTeam team, int maxBatch) {
        Network network = new Network(spec, team, maxBatch);
        WeightInit.fill(spec, network.layers, seed);
        return network;
    }

    public NetworkSpec spec() {
        return spec;
    }

    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /// @param x [batch x inputs] with at most `maxBatch` rows; not modified, kept until `backward`
    /// @param training whether layers that differ in training behave as in training
    /// @return [batch x outputs], owned by the network
    /// @throws IllegalArgumentException if there are too many rows, or rows of another length
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        if (x.numRows > maxBatch || x.numCols != spec.input().size()) {
            throw new IllegalArgumentException("The network takes at most " + maxBatch + " rows of "
                    + spec.input().size() + " numbers, not [" + x.numRows + "x" + x.numCols + "].");
        }
        FMatrixRMaj y = x;
        for (int i = 0; i < outputs.length; i++) {
            y = layers.get(i).forward(y);
            outputs[i] = y;
        }
        return y;
    }

    /// Fills every parameter's gradient.
    ///
    /// @param gradOutput [batch x outputs], gradient of the loss by the last `forward`'s output; overwritten
    public void backward(FMatrixRMaj gradOutput) {
        FMatrixRMaj g = gradOutput;
        for (int i = layers.size() - 1; i >= 0 && g != null; i--) {
            g = layers.get(i).backward(g, i > 0);
        }
    }

    /// The last forward's output of a layer, counted from 0; valid until the next `forward` or `backward`.
    public FMatrixRMaj output(int layer) {
        return outputs[layer];
    }

    /// Copies of all parameters, in order, row-major.
    ///
    /// @param reuse arrays of the right lengths to copy into, or null
    public float[][] copyParameters(float[][] reuse) {
        float[][] copy = reuse != null ? reuse : new float[parameters.size()][];
        for (int i = 0; i < copy.length; i++) {
            FMatrixRMaj value = parameters.get(i).value();
            if (copy[i] == null) {
                copy[i] = new float[value.getNumElements()];
            }
            System.arraycopy(value.data, 0, copy[i], 0, copy[i].length);
        }
        return copy;
    }

    /// @throws IllegalArgumentException if the arrays are not those of this network's layers
    public void copyParametersFrom(float[][] values) {
        if (values.length != parameters.size()) {
            throw new IllegalArgumentException("The network " + spec.summary() + " has " + parameters.size()
                    + " parameter arrays, not " + values.length + ".");
        }
        for (int i = 0; i < values.length; i++) {
            FMatrixRMaj value = parameters.get(i).value();
            if (values[i].length != value.getNumElements()) {
                throw new IllegalArgumentException("The parameter " + parameters.get(i).name() + " has "
                        + value.getNumElements() + " numbers, not " + values[i].length + ".");
            }
            System.arraycopy(values[i], 0, value.data, 0, values[i].length);
        }
    }
}
