package dev.backlight.engine.spec;

import dev.backlight.engine.spec.ParameterSpec.Role;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What one layer of a network is. Sizes of inputs are not said here: they follow from the layers before.
///
/// A kind of layer is one record that says everything about itself here; who wants to know something about a layer
/// asks it and doesn't ask which kind it is. What can't be said here (its arithmetic, its textbook equations, its
/// words and fields on screen) stands in one table a floor: `LayerFactory`, `GlassLayers`, `view.kind.LayerKind`.
public sealed interface LayerSpec
        permits LayerSpec.Dense,
                LayerSpec.Activate,
                LayerSpec.Softmax,
                LayerSpec.Dropout,
                LayerSpec.BatchNorm,
                LayerSpec.Conv2d,
                LayerSpec.MaxPool,
                LayerSpec.AveragePool,
                LayerSpec.Flatten {

    /// What it makes of the places that values have in a picture.
    default Places places() {
        return Places.KEEPS;
    }

    /// The layer in two words or so, for messages: `dense 128`, `max pool 2×2`.
    Sentence describe();

    /// The shape that leaves the layer when `input` enters.
    ///
    /// @throws IllegalArgumentException if the layer can't take `input`; the message names the layer and both
    /// shapes
    default Shape output(Shape input) {
        return this instanceof Windowed pool ? pool.outputOf(input, input.channels(), this::describe) : input;
    }

    /// The matrices the layer owns when `input` enters, in a fixed order: weights, then biases, then statistics.
    default List<ParameterSpec> parameters(Shape input) {
        return List.of();
    }

    /// The function it applies to each value by itself; none if it isn't an activation.
    default Optional<Activation> function() {
        return Optional.empty();
    }

    /// Whether it draws at random in training, and does nothing otherwise.
    default boolean isRandom() {
        return false;
    }

    /// Whether it may stand between a layer and the activation that its first weights are drawn for.
    default boolean standsBetween() {
        return false;
    }

    /// Whether it is told with the layer before it, as an activation is, and has no numbers of its own to look at.
    default boolean joinsBefore() {
        return false;
    }

    /// Whether one value that leaves can depend on every value that enters, or has lost its place among them.
    default boolean readsWhole() {
        return false;
    }

    /// Whether its values have places in a picture when they enter.
    default boolean seesPictures() {
        return places() == Places.READS || places() == Places.FORGETS;
    }

    /// Whether it owns weights, so that it counts as a layer where layers are numbered in words.
    default boolean hasWeights() {
        return this instanceof Weighted;
    }

    /// Whether its weights are filters that are moved over a picture.
    default boolean hasFilters() {
        return this instanceof Weighted && this instanceof Windowed;
    }

    /// Whether the values that leave it, once the network is trained, are those that entered.
    default boolean isSilent() {
        return isRandom() || places() == Places.FORGETS;
    }

    /// Affine map `Y = X·W + b`; X [batch x inputs], W [inputs x units], b [1 x units], Y [batch x units].
    ///
    /// @param l1 adds `l1·Σ|w|` to the loss
    /// @param l2 adds `½·l2·Σw²` to the loss
    record Dense(int units, Initializer weights, float l1, float l2) implements LayerSpec, Weighted {
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

        @Override
        public Places places() {
            return Places.REFUSES;
        }

        @Override
        public Sentence describe() {
            return new Sentence("dense {0}", units);
        }

        @Override
        public Shape output(Shape input) {
            if (!input.isFlat()) {
                throw new Refusal(
                        "{0} takes a flat row of values, shape {1}, but gets the shape {2}; put a flatten layer"
                                + " before it.",
                        describe(), input.size(), input);
            }
            return Shape.flat(units);
        }

        @Override
        public List<ParameterSpec> parameters(Shape input) {
            return List.of(
                    ParameterSpec.of(Role.WEIGHTS, "weights", input.size(), units),
                    ParameterSpec.of(Role.BIASES, "biases", 1, units));
        }

        @Override
        public boolean readsWhole() {
            return true;
        }

        @Override
        public double fanIn(Shape input) {
            return input.size();
        }

        @Override
        public double fanOut() {
            return units;
        }

        @Override
        public LayerSpec withUnits(int other) {
            return new Dense(other, weights, l1, l2);
        }

        @Override
        public LayerSpec withWeights(Initializer first, float otherL1, float otherL2) {
            return new Dense(units, first, otherL1, otherL2);
        }
    }

    /// `a = f(z)` for every value; the shape stays.
    record Activate(Activation activation) implements LayerSpec {
        public Activate {
            Objects.requireNonNull(activation, "activation");
        }

        @Override
        public Sentence describe() {
            return activation == Activation.LINEAR ? new Sentence("linear") : Sentence.asItIs(activation.label());
        }

        @Override
        public Optional<Activation> function() {
            return Optional.of(activation);
        }

        @Override
        public boolean joinsBefore() {
            return true;
        }
    }

    /// `a_j = exp(z_j) / Σ_k exp(z_k)` over the values of one example. Nielsen, chapter 3, (78).
    record Softmax() implements LayerSpec {
        @Override
        public Sentence describe() {
            return new Sentence("softmax");
        }

        @Override
        public boolean joinsBefore() {
            return true;
        }

        @Override
        public boolean readsWhole() {
            return true;
        }
    }

    /// Inverted dropout: in training each value is dropped with probability `rate` and the others grow by `1/(1 −
    /// rate)`; otherwise nothing happens. Srivastava et al., 2014.
    record Dropout(float rate) implements LayerSpec {
        /// @throws IllegalArgumentException if `rate` is not in [0, 1)
        public Dropout {
            Checks.fraction(new Sentence("The rate of a dropout layer"), rate);
        }

        @Override
        public Sentence describe() {
            return new Sentence("dropout {0}", rate);
        }

        @Override
        public boolean isRandom() {
            return true;
        }

        @Override
        public boolean standsBetween() {
            return true;
        }
    }

    /// Batch normalisation `y = γ·(x − μ)/√(σ² + ε) + β` per value when flat, per channel otherwise; μ and σ² are
    /// the batch's in training, running means otherwise. Ioffe and Szegedy, 2015, algorithms 1 and 2.
    record BatchNorm() implements LayerSpec {
        @Override
        public Sentence describe() {
            return new Sentence("batch normalisation");
        }

        @Override
        public List<ParameterSpec> parameters(Shape input) {
            return List.of(
                    ParameterSpec.of(Role.SCALE, "normalisation scale", 1, input.channels()),
                    ParameterSpec.of(Role.SHIFT, "normalisation shift", 1, input.channels()),
                    ParameterSpec.of(Role.RUNNING_MEAN, "normalisation running mean", 1, input.channels()),
                    ParameterSpec.of(Role.RUNNING_VARIANCE, "normalisation running variance", 1, input.channels()));
        }

        @Override
        public boolean standsBetween() {
            return true;
        }
    }

    /// Convolution (as the field says; a correlation): `y_f(i, j) = b_f + Σ_c,u,v w_f,c(u, v) · x_c(i·stride + u −
    /// padding, …)`, zero outside. Weights [filters x channels·kernel²], biases [1 x filters]. LeCun et al., 1998.
    record Conv2d(int filters, int kernel, int stride, int padding, Initializer weights, float l1, float l2)
            implements LayerSpec, Weighted, Windowed {
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

        @Override
        public Places places() {
            return Places.READS;
        }

        @Override
        public Sentence describe() {
            return new Sentence("convolution {0} of {1}×{2}", filters, kernel, kernel);
        }

        @Override
        public int size() {
            return kernel;
        }

        @Override
        public Shape output(Shape input) {
            return outputOf(input, filters, this::describe);
        }

        @Override
        public List<ParameterSpec> parameters(Shape input) {
            return List.of(
                    // more than an int: that is its most
                    ParameterSpec.of(Role.WEIGHTS, "weights", filters, (int) fanIn(input)),
                    ParameterSpec.of(Role.BIASES, "biases", 1, filters));
        }

        @Override
        public int units() {
            return filters;
        }

        @Override
        public double fanIn(Shape input) {
            return (double) input.channels() * kernel * kernel;
        }

        @Override
        public double fanOut() {
            return (double) filters * kernel * kernel;
        }

        @Override
        public LayerSpec withUnits(int other) {
            return new Conv2d(other, kernel, stride, padding, weights, l1, l2);
        }

        @Override
        public LayerSpec withWeights(Initializer first, float otherL1, float otherL2) {
            return new Conv2d(filters, kernel, stride, padding, first, otherL1, otherL2);
        }
    }

    /// The largest value of each `size`x`size` window, windows `stride` apart. The first of equal values gets the
    /// gradient.
    record MaxPool(int size, int stride) implements LayerSpec, Windowed {
        /// @throws IllegalArgumentException if a size is not positive
        public MaxPool {
            Checks.positive(new Sentence("The window size of a max pool"), size);
            Checks.positive(new Sentence("The stride of a max pool"), stride);
        }

        @Override
        public Places places() {
            return Places.READS;
        }

        @Override
        public Sentence describe() {
            return new Sentence("max pool {0}×{1}", size, size);
        }
    }

    /// The mean of each `size`x`size` window, windows `stride` apart.
    record AveragePool(int size, int stride) implements LayerSpec, Windowed {
        /// @throws IllegalArgumentException if a size is not positive
        public AveragePool {
            Checks.positive(new Sentence("The window size of an average pool"), size);
            Checks.positive(new Sentence("The stride of an average pool"), stride);
        }

        @Override
        public Places places() {
            return Places.READS;
        }

        @Override
        public Sentence describe() {
            return new Sentence("average pool {0}×{1}", size, size);
        }
    }

    /// Forgets the picture: `c×h×w` becomes one row of `c·h·w`.
    record Flatten() implements LayerSpec {
        @Override
        public Places places() {
            return Places.FORGETS;
        }

        @Override
        public Sentence describe() {
            return new Sentence("flatten");
        }

        @Override
        public Shape output(Shape input) {
            return Shape.flat(input.size());
        }

        @Override
        public boolean joinsBefore() {
            return true;
        }

        @Override
        public boolean readsWhole() {
            return true;
        }
    }
}
