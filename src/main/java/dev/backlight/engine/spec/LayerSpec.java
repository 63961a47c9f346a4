package dev.backlight.engine.spec;

import dev.backlight.engine.spec.ParameterSpec.Role;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.util.List;
import java.util.Objects;

/// What one layer of a network is. Sizes of inputs are not said here: they follow from the layers before.
public sealed interface LayerSpec {

    /// Whether its values have places in a picture when they enter.
    default boolean seesPictures() {
        return switch (this) {
            case Conv2d _, MaxPool _, AveragePool _, Flatten _ -> true;
            case Dense _, Activate _, Softmax _, Dropout _, BatchNorm _ -> false;
        };
    }

    /// Affine map `Y = X·W + b`; X [batch x inputs], W [inputs x units], b [1 x units], Y [batch x units].
    ///
    /// @param l1 adds `l1·Σ|w|` to the loss
    /// @param l2 adds `½·l2·Σw²` to the loss
    record Dense(int units, Initializer weights, float l1, float l2) implements LayerSpec {
        /// @throws IllegalArgumentException if there is no unit, or a penalty is negative
        public Dense {
            Checks.positive(new Sentence("The number of units of a dense layer"), units);
            Objects.requireNonNull(weights, "weights");
            Checks.notNegative(new Sentence("The L1 penalty of a dense layer"), l1);
            Checks.notNegative(new Sentence("The L2 penalty of a dense layer"), l2);
        }

        /// A dense layer with the initialiser that suits the layer after it, and no penalty.
        public Dense(int units) {
            this(units, Initializer.auto(), 0f, 0f);
        }
    }

    /// `a = f(z)` for every value; the shape stays.
    record Activate(Activation activation) implements LayerSpec {
        public Activate {
            Objects.requireNonNull(activation, "activation");
        }
    }

    /// `a_j = exp(z_j) / Σ_k exp(z_k)` over the values of one example. Nielsen, chapter 3, (78).
    record Softmax() implements LayerSpec {}

    /// Inverted dropout: in training each value is dropped with probability `rate` and the others grow by `1/(1 −
    /// rate)`; otherwise nothing happens. Srivastava et al., 2014.
    record Dropout(float rate) implements LayerSpec {
        /// @throws IllegalArgumentException if `rate` is not in [0, 1)
        public Dropout {
            Checks.fraction(new Sentence("The rate of a dropout layer"), rate);
        }
    }

    /// Batch normalisation `y = γ·(x − μ)/√(σ² + ε) + β` per value when flat, per channel otherwise; μ and σ² are
    /// the batch's in training, running means otherwise. Ioffe and Szegedy, 2015, algorithms 1 and 2.
    record BatchNorm() implements LayerSpec {}

    /// Convolution (as the field says; a correlation): `y_f(i, j) = b_f + Σ_c,u,v w_f,c(u, v) · x_c(i·stride + u −
    /// padding, …)`, zero outside. Weights [filters x channels·kernel²], biases [1 x filters]. LeCun et al., 1998.
    record Conv2d(int filters, int kernel, int stride, int padding, Initializer weights, float l1, float l2)
            implements LayerSpec {
        /// @throws IllegalArgumentException if a size is not positive, or padding or a penalty is negative
        public Conv2d {
            Checks.positive(new Sentence("The number of filters of a convolution"), filters);
            Checks.positive(new Sentence("The kernel size of a convolution"), kernel);
            Checks.positive(new Sentence("The stride of a convolution"), stride);
            Checks.notNegative(new Sentence("The padding of a convolution"), padding);
            Objects.requireNonNull(weights, "weights");
            Checks.notNegative(new Sentence("The L1 penalty of a convolution"), l1);
            Checks.notNegative(new Sentence("The L2 penalty of a convolution"), l2);
        }

        /// A convolution with the initialiser that suits the layer after it, and no penalty.
        public Conv2d(int filters, int kernel, int stride, int padding) {
            this(filters, kernel, stride, padding, Initializer.auto(), 0f, 0f);
        }
    }

    /// The largest value of each `size`x`size` window, windows `stride` apart. The first of equal values gets the
    /// gradient.
    record MaxPool(int size, int stride) implements LayerSpec {
        /// @throws IllegalArgumentException if a size is not positive
        public MaxPool {
            Checks.positive(new Sentence("The window size of a max pool"), size);
            Checks.positive(new Sentence("The stride of a max pool"), stride);
        }
    }

    /// The mean of each `size`x`size` window, windows `stride` apart.
    record AveragePool(int size, int stride) implements LayerSpec {
        /// @throws IllegalArgumentException if a size is not positive
        public AveragePool {
            Checks.positive(new Sentence("The window size of an average pool"), size);
            Checks.positive(new Sentence("The stride of an average pool"), stride);
        }
    }

    /// Forgets the picture: `c×h×w` becomes one row of `c·h·w`.
    record Flatten() implements LayerSpec {}

    /// The layer in two words or so, for messages: `dense 128`, `max pool 2×2`.
    default Sentence describe() {
        return switch (this) {
            case Dense d -> new Sentence("dense {0}", d.units());
            case Activate(Activation same) when same == Activation.LINEAR -> new Sentence("linear");
            case Activate a -> Sentence.asItIs(a.activation().label());
            case Softmax _ -> new Sentence("softmax");
            case Dropout d -> new Sentence("dropout {0}", d.rate());
            case BatchNorm _ -> new Sentence("batch normalisation");
            case Conv2d c -> new Sentence("convolution {0} of {1}×{2}", c.filters(), c.kernel(), c.kernel());
            case MaxPool p -> new Sentence("max pool {0}×{1}", p.size(), p.size());
            case AveragePool p -> new Sentence("average pool {0}×{1}", p.size(), p.size());
            case Flatten _ -> new Sentence("flatten");
        };
    }

    /// The matrices the layer owns when `input` enters, in a fixed order: weights, then biases, then statistics.
    default List<ParameterSpec> parameters(Shape input) {
        return switch (this) {
            case Dense d ->
                List.of(
                        ParameterSpec.of(Role.WEIGHTS, "weights", input.size(), d.units()),
                        ParameterSpec.of(Role.BIASES, "biases", 1, d.units()));
            case Conv2d c -> {
                double patch =
                        (double) input.channels() * c.kernel() * c.kernel(); // more than an int: that is its most
                yield List.of(
                        ParameterSpec.of(Role.WEIGHTS, "weights", c.filters(), (int) patch),
                        ParameterSpec.of(Role.BIASES, "biases", 1, c.filters()));
            }
            case BatchNorm _ ->
                List.of(
                        ParameterSpec.of(Role.SCALE, "normalisation scale", 1, input.channels()),
                        ParameterSpec.of(Role.SHIFT, "normalisation shift", 1, input.channels()),
                        ParameterSpec.of(Role.RUNNING_MEAN, "normalisation running mean", 1, input.channels()),
                        ParameterSpec.of(Role.RUNNING_VARIANCE, "normalisation running variance", 1, input.channels()));
            case Activate _, Softmax _, Dropout _, MaxPool _, AveragePool _, Flatten _ -> List.of();
        };
    }

    /// Whether it owns weights, so that it counts as a layer where layers are numbered in words.
    default boolean hasWeights() {
        return switch (this) {
            case Dense _, Conv2d _ -> true;
            case Activate _, Softmax _, Dropout _, BatchNorm _, MaxPool _, AveragePool _, Flatten _ -> false;
        };
    }

    /// The shape that leaves the layer when `input` enters.
    ///
    /// @throws IllegalArgumentException if the layer can't take `input`; the message names the layer and both
    /// shapes
    default Shape output(Shape input) {
        return switch (this) {
            case Dense d -> {
                if (!input.isFlat()) {
                    throw new Refusal(
                            "{0} takes a flat row of values, shape {1}, but gets the shape {2}; put a flatten layer"
                                    + " before it.",
                            describe(), input.size(), input);
                }
                yield Shape.flat(d.units());
            }
            case Conv2d c -> window(input, c.filters(), c.kernel(), c.stride(), c.padding());
            case MaxPool p -> window(input, input.channels(), p.size(), p.stride(), 0);
            case AveragePool p -> window(input, input.channels(), p.size(), p.stride(), 0);
            case Flatten _ -> Shape.flat(input.size());
            case Activate _, Softmax _, Dropout _, BatchNorm _ -> input;
        };
    }

    private Shape window(Shape input, int channels, int size, int stride, int padding) {
        long height = input.height() + 2L * padding - size;
        long width = input.width() + 2L * padding - size;
        if (height < 0 || width < 0) {
            throw new Refusal(
                    "{0} needs a picture of at least the shape {1}×{2}×{3} (padding included), but gets the shape"
                            + " {4}×{5}×{6}.",
                    describe(),
                    input.channels(),
                    size,
                    size,
                    input.channels(),
                    input.height() + 2L * padding,
                    input.width() + 2L * padding);
        }
        return new Shape(channels, (int) (height / stride) + 1, (int) (width / stride) + 1);
    }
}
