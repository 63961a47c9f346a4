package dev.backlight.engine;

import dev.backlight.engine.layer.Layer;
import dev.backlight.math.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ejml.data.FMatrixRMaj;

/// Draws first weights; biases begin at zero.
final class WeightInit {
    private WeightInit() {}

    static void fill(NetworkSpec spec, List<Layer> layers, long seed) {
        for (int i = 0; i < layers.size(); i++) {
            if (spec.layers().get(i) instanceof LayerSpec.Dense dense) {
                boolean rectified = i + 1 < layers.size()
                        && spec.layers().get(i + 1) instanceof LayerSpec.Activate next
                        && next.activation().isRectifier();
                Initializer initializer = dense.weights() instanceof Initializer.Auto
                        ? rectified ? new Initializer.He() : new Initializer.Xavier()
                        : dense.weights();
                FMatrixRMaj weights = layers.get(i).parameters().getFirst().value();
                draw(initializer, weights, Randomness.at(seed, Randomness.Stream.WEIGHTS, i));
            }
        }
    }

    /// @param weights [fanIn x fanOut], overwritten
    private static void draw(Initializer initializer, FMatrixRMaj weights, RandomGenerator random) {
        double fanIn = weights.numRows;
        double fanOut = weights.numCols;
        switch (initializer) {
            case Initializer.Auto _ -> throw new IllegalArgumentException("Auto names no distribution by itself.");
            case Initializer.Zeros _ -> Arrays.fill(weights.data, 0);
            case Initializer.Constant constant -> Arrays.fill(weights.data, constant.value());
            case Initializer.Normal normal -> gaussian(weights.data, normal.standardDeviation(), random);
            case Initializer.Uniform uniform -> uniform(weights.data, uniform.limit(), random);
            case Initializer.Xavier _ -> uniform(weights.data, Math.sqrt(6 / (fanIn + fanOut)), random);
            case Initializer.He _ -> gaussian(weights.data, Math.sqrt(2 / fanIn), random);
        }
    }

    private static void gaussian(float[] values, double standardDeviation, RandomGenerator random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (standardDeviation * random.nextGaussian());
        }
    }

    private static void uniform(float[] values, double limit, RandomGenerator random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (limit * (2 * random.nextDouble() - 1));
        }
    }
}
