package dev.backlight.training.plane;

import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.engine.Network;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.Snapshot;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;

/// The training loss on a slice through the space of all weights: the current ones in the middle, two random
/// directions across, each as long for every neuron as its own weights (filter normalisation). Biases stay.
///
/// @param snapshot the middle
/// @param reach how far the slice goes either way, in lengths of the weights
/// @param loss [SIZE · SIZE], row by row; rows along the second direction, columns along the first
/// @see <a href="https://arxiv.org/abs/1712.09913">Li, Xu, Taylor, Studer and Goldstein, 2018, section 4</a>
public record LossLandscape(Snapshot snapshot, float reach, float[] loss) {
    /// Points along a side; odd, so that there is a middle.
    public static final int SIZE = 41;

    /// @param seed of the two directions
    /// @param progress told the share done, in [0, 1]
    /// @param cancelled asked before each row
    /// @return null if cancelled
    public static LossLandscape compute(
            PlaneConfig config,
            PlaneSplit data,
            Snapshot snapshot,
            float reach,
            long seed,
            DoubleConsumer progress,
            BooleanSupplier cancelled) {
        Judge judge = new Judge(data.train(), config.lossSpec());
        Network network = Network.create(snapshot.spec(), 0, ThreadTeam.of(1), judge.size());
        float[][] middle = snapshot.parameters().copy();
        float[][] across = direction(network, middle, seed, 0);
        float[][] along = direction(network, middle, seed, 1);
        float[][] place = network.weights().copy();
        float[] loss = new float[SIZE * SIZE];
        for (int row = 0; row < SIZE; row++) {
            if (cancelled.getAsBoolean()) {
                return null;
            }
            for (int column = 0; column < SIZE; column++) {
                float s = reach * (2f * column / (SIZE - 1) - 1);
                float t = reach * (2f * row / (SIZE - 1) - 1);
                for (int p = 0; p < place.length; p++) {
                    for (int i = 0; i < place[p].length; i++) {
                        place[p][i] = middle[p][i] + s * across[p][i] + t * along[p][i];
                    }
                }
                network.set(place);
                loss[row * SIZE + column] = (float) judge.loss(network);
            }
            progress.accept((row + 1.0) / SIZE);
        }
        return new LossLandscape(snapshot, reach, loss);
    }

    /// A random direction whose part for each neuron is as long as the weights that come into it.
    private static float[][] direction(Network network, float[][] middle, long seed, int index) {
        RandomGenerator random = Randomness.at(seed, Randomness.Stream.WEIGHTS, 1000 + index);
        List<Parameter> parameters = network.parameters();
        float[][] direction = new float[middle.length][];
        for (int p = 0; p < direction.length; p++) {
            direction[p] = new float[middle[p].length];
            int rows = parameters.get(p).value().numRows;
            int columns = parameters.get(p).value().numCols;
            if (!parameters.get(p).name().endsWith(" weights")) {
                continue;
            }
            for (int unit = 0; unit < columns; unit++) {
                double weights = 0;
                double drawn = 0;
                for (int i = unit; i < rows * columns; i += columns) {
                    direction[p][i] = (float) random.nextGaussian();
                    weights += middle[p][i] * middle[p][i];
                    drawn += direction[p][i] * direction[p][i];
                }
                float scale = (float) Math.sqrt(weights / drawn);
                for (int i = unit; i < rows * columns; i += columns) {
                    direction[p][i] *= scale;
                }
            }
        }
        return direction;
    }
}
