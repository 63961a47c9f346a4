package dev.backlight.training.plane;

import dev.backlight.data.plane.Features;
import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.Task;
import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import org.ejml.data.FMatrixRMaj;

/// What the network and each of its neurons answer all over the plane. Computed by a network of its own from a
/// snapshot's parameters; buffers are kept, so computing again allocates nothing. One thread at a time computes;
/// the maps then may be read by another until the next `compute`.
///
/// All maps are square, row by row, the first row at the top (x2 near +6), the first column at the left (x1 near
/// -6); a cell is taken at its middle.
public final class PlaneMaps {
    /// Cells along a side of the output map.
    public static final int SIZE = 100;

    /// Cells along a side of a neuron's map.
    public static final int NEURON_SIZE = 50;

    /// Rows of the output map that go through the network together: small enough for the nearest cache.
    private static final int ROWS = 4;

    private final Task task;
    private final LossSpec lossSpec;
    private final Loss loss;
    private final Wiring wiring;
    private final Network network;
    private final FMatrixRMaj[] grid = new FMatrixRMaj[SIZE / ROWS];
    private final FMatrixRMaj probabilities;
    private final float[] output = new float[SIZE * SIZE];
    private final byte[] answers = new byte[SIZE * SIZE];
    private final float[][][] neurons;
    private final float[][] features;

    /// @param loss says how outputs are read as probabilities
    public PlaneMaps(NetworkSpec spec, LossSpec loss, Features features, Task task) {
        this.task = task;
        this.lossSpec = loss;
        this.loss = Loss.of(loss);
        wiring = Wiring.of(spec);
        network = Network.create(spec, 0, ThreadTeam.of(1), ROWS * SIZE);
        probabilities = new FMatrixRMaj(ROWS * SIZE, spec.output().size());
        neurons = new float[wiring.layers()][][];
        for (int layer = 0; layer < neurons.length; layer++) {
            neurons[layer] = new float[wiring.units(layer)][NEURON_SIZE * NEURON_SIZE];
        }
        this.features = new float[features.size()][NEURON_SIZE * NEURON_SIZE];
        for (int block = 0; block < grid.length; block++) {
            grid[block] = new FMatrixRMaj(ROWS * SIZE, features.size());
            for (int i = 0; i < ROWS * SIZE; i++) {
                features.fill(coordinate(i % SIZE), -coordinate(block * ROWS + i / SIZE), grid[block], i);
            }
            for (int j = 0; j < this.features.length; j++) {
                copySmall(grid[block], j, block, this.features[j]);
            }
        }
    }

    /// The middle of a cell of the output map along x1.
    public static float coordinate(int column) {
        return PlanePoint.LIMIT * ((2 * column + 1f) / SIZE - 1);
    }

    /// @param parameters in the order of `Network.parameters()`; not modified
    public void compute(Weights parameters) {
        network.set(parameters);
        for (int block = 0; block < grid.length; block++) {
            FMatrixRMaj y = network.forward(grid[block], false);
            for (int layer = 0; layer < neurons.length; layer++) {
                FMatrixRMaj values = network.output(wiring.answers(layer));
                for (int unit = 0; unit < neurons[layer].length; unit++) {
                    copySmall(values, unit, block, neurons[layer][unit]);
                }
            }
            read(y, block * ROWS * SIZE);
        }
    }

    private void read(FMatrixRMaj y, int start) {
        if (task == Task.CLASSES) {
            loss.probabilities(y, probabilities);
        }
        for (int i = 0; i < ROWS * SIZE; i++) {
            switch (task) {
                case CLASSES -> readClasses(start + i, i * y.numCols, y.numCols);
                case REGRESSION -> output[start + i] = y.data[i];
                case BINARY -> {
                    boolean logit = lossSpec instanceof LossSpec.BinaryCrossEntropy;
                    output[start + i] = logit ? (float) Math.tanh(y.data[i] / 2) : y.data[i];
                    answers[start + i] = (byte) (y.data[i] > 0 ? 1 : 0);
                }
            }
        }
    }

    private void readClasses(int cell, int at, int classes) {
        float best = -1;
        float second = -1;
        for (int k = 0; k < classes; k++) {
            float p = probabilities.data[at + k];
            if (p > best) {
                second = best;
                best = p;
                answers[cell] = (byte) k;
            } else if (p > second) {
                second = p;
            }
        }
        output[cell] = best - second;
    }

    /// Every second cell of every second row.
    private static void copySmall(FMatrixRMaj values, int column, int block, float[] map) {
        for (int row = 0; row < ROWS; row += 2) {
            int to = (block * ROWS + row) / 2 * NEURON_SIZE;
            for (int i = 0; i < NEURON_SIZE; i++) {
                map[to + i] = values.data[(row * SIZE + 2 * i) * values.numCols + column];
            }
        }
    }

    public Task task() {
        return task;
    }

    /// [SIZE · SIZE]. Two classes: from -1, sure of class 0, to +1, sure of class 1. Several: how far the likeliest
    /// is before the second, in [0, 1]. Regression: the value.
    public float[] output() {
        return output;
    }

    /// The class answered in each cell [SIZE · SIZE]; zeros with regression.
    public byte[] answers() {
        return answers;
    }

    /// What one neuron answers [NEURON_SIZE · NEURON_SIZE]: its activation, of an output its number as it is.
    ///
    /// @param layer of neurons, from 0; the last is the output
    public float[] neuron(int layer, int unit) {
        return neurons[layer][unit];
    }

    /// The value of one feature [NEURON_SIZE · NEURON_SIZE].
    public float[] feature(int index) {
        return features[index];
    }
}
