package dev.backlight.lab.kit;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Weights;
import dev.backlight.lab.record.KeptNetwork;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import java.util.Arrays;

/// Makes of a network that reads digits made smaller one that reads whole ones and answers the same. A smaller
/// picture's number is the mean of a block of pixels, so the first layer's weight of that number, divided by the
/// pixels of the block, is the weight of each of them; pixels of a border that is cut away have weight 0.
public final class WholeDigits {
    private static final int SIDE = 28;

    private WholeDigits() {}

    /// The recipe by which it learned, but for whole digits.
    ///
    /// @param seed of the order of examples, should it go on learning
    /// @throws IllegalArgumentException with one sentence if a number of the recipe is impossible
    public static ExperimentConfig recipe(KeptNetwork kept, long seed) {
        KeptNetwork.Recipe recipe = kept.recipe();
        return new ExperimentConfig(
                spec(kept),
                recipe.squared() ? new LossSpec.SquaredError() : new LossSpec.SoftmaxCrossEntropy(),
                new OptimizerSpec.Adam(recipe.rate()),
                new Schedule.Constant(),
                recipe.batch(),
                recipe.epochs(),
                seed,
                0,
                InputScale.PLAIN);
    }

    /// The network that reads whole digits.
    public static NetworkSpec spec(KeptNetwork kept) {
        int[] widths = kept.widths();
        int[] hidden = Arrays.copyOfRange(widths, 1, widths.length - 1);
        return NetworkSpec.mlp(SIDE * SIDE, hidden, Activation.RELU, widths[widths.length - 1]);
    }

    /// Its numbers.
    public static Weights weights(KeptNetwork kept) {
        float[][] parameters = kept.parameters();
        parameters[0] = spread(parameters[0], kept.side(), kept.widths()[1]);
        return Weights.of(spec(kept), parameters);
    }

    /// @param weights [side · side x units]
    /// @return [784 x units]
    private static float[] spread(float[] weights, int side, int units) {
        int block = SIDE / side;
        int border = (SIDE - side * block) / 2;
        float[] whole = new float[SIDE * SIDE * units];
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            int row = pixel / SIDE - border;
            int column = pixel % SIDE - border;
            if (row < 0 || column < 0 || row >= side * block || column >= side * block) {
                continue;
            }
            int cell = row / block * side + column / block;
            for (int unit = 0; unit < units; unit++) {
                whole[pixel * units + unit] = weights[cell * units + unit] / (block * block);
            }
        }
        return whole;
    }
}
