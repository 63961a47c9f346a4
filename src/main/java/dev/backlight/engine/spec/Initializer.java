package dev.backlight.engine.spec;

import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.util.random.RandomGenerator;
import org.ejml.data.FMatrixRMaj;

/// How a layer's weights start. Biases always start at zero.
public sealed interface Initializer {

    /// All zero: every unit of a layer stays the same for ever. Here to show why randomness is needed.
    record Zeros() implements Initializer {}

    /// All weights equal to `value`.
    record Constant(float value) implements Initializer {}

    /// Normal with mean 0 and standard deviation `standardDeviation`.
    record Normal(float standardDeviation) implements Initializer {
        /// @throws IllegalArgumentException if `standardDeviation` is negative or not finite
        public Normal {
            Checks.notNegative(new Sentence("The standard deviation of the initial weights"), standardDeviation);
        }
    }

    /// Uniform in `[−limit, limit)`.
    record Uniform(float limit) implements Initializer {
        /// @throws IllegalArgumentException if `limit` is negative or not finite
        public Uniform {
            Checks.notNegative(new Sentence("The limit of the initial weights"), limit);
        }
    }

    /// Uniform in `±√(6 / (fanIn + fanOut))`: Glorot and Bengio, 2010, (16).
    record Xavier() implements Initializer {}

    /// Normal with standard deviation `√(2 / fanIn)`: He, Zhang, Ren and Sun, 2015, (10).
    record He() implements Initializer {}

    /// Rows or columns (whichever are fewer) orthonormal: Saxe, McClelland and Ganguli, 2013.
    record Orthogonal() implements Initializer {}

    /// He before a rectifier (ReLU, leaky ReLU, ELU, GELU), else Xavier; decided by the layer that follows.
    record Auto() implements Initializer {}

    /// The initialiser that looks at the layer that follows.
    static Initializer auto() {
        return new Auto();
    }

    /// Fills a weight matrix.
    ///
    /// @param weights any shape; overwritten
    /// @param fanIn inputs that reach one unit
    /// @param fanOut units that one input reaches
    /// @throws IllegalArgumentException for `Auto`, which a network replaces before it fills
    default void fill(FMatrixRMaj weights, int fanIn, int fanOut, RandomGenerator random) {
        switch (this) {
            case Zeros _ -> constant(weights, 0f);
            case Constant(float value) -> constant(weights, value);
            case Normal(float std) -> normal(weights, std, random);
            case Uniform(float limit) -> uniform(weights, limit, random);
            case Xavier _ -> uniform(weights, Math.sqrt(6.0 / ((double) fanIn + fanOut)), random);
            case He _ -> normal(weights, Math.sqrt(2.0 / fanIn), random);
            case Orthogonal _ -> Orthonormal.fill(weights, random);
            case Auto _ ->
                throw new Refusal(
                        "The automatic initialiser must be resolved by the network before weights are filled.");
        }
    }

    private static void constant(FMatrixRMaj weights, float value) {
        for (int i = 0; i < weights.getNumElements(); i++) {
            weights.data[i] = value;
        }
    }

    private static void normal(FMatrixRMaj weights, double std, RandomGenerator random) {
        for (int i = 0; i < weights.getNumElements(); i++) {
            weights.data[i] = (float) (std * random.nextGaussian());
        }
    }

    private static void uniform(FMatrixRMaj weights, double limit, RandomGenerator random) {
        for (int i = 0; i < weights.getNumElements(); i++) {
            weights.data[i] = (float) (limit * (2 * random.nextDouble() - 1));
        }
    }
}
