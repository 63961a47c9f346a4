package dev.backlight.training.plane;

import dev.backlight.data.plane.Features;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.data.plane.PlaneSplit.Targets;
import dev.backlight.data.plane.Task;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Shape;
import dev.backlight.text.Refusal;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Everything one can choose in the playground: the same configuration gives the same curve on the same machine.
///
/// @param features formulas in x1 and x2, at least one; see `Features.BUILT_IN`
/// @param hidden units of each hidden layer: 0 to 6 layers of 1 to 16
/// @param activation of all hidden layers
/// @param initializer of all weights
/// @param dropout after each hidden layer, in [0, 0.9]
/// @param batchNorm whether hidden layers are normalised before their activation
/// @param layerDropout one for each hidden layer where they differ from each other; else empty
/// @param layerNorm one for each hidden layer where they differ from each other; else empty
/// @param penaltyRate factor of the penalty, at least 0
/// @param batch examples per step; a set with fewer is taken whole
/// @param seed of the first weights, the order of examples, and dropout
/// @param discretise whether the output map shows answers only
/// @param showTest whether the test points are shown
public record PlaneConfig(
        PlaneRecipe data,
        List<String> features,
        List<Integer> hidden,
        Activation activation,
        Initializer initializer,
        float dropout,
        boolean batchNorm,
        List<Float> layerDropout,
        List<Boolean> layerNorm,
        Penalty penalty,
        float penaltyRate,
        LossKind loss,
        OptimizerSpec optimizer,
        Schedule schedule,
        int batch,
        long seed,
        boolean discretise,
        boolean showTest) {
    public static final int MOST_LAYERS = 6;
    public static final int MOST_UNITS = 16;
    public static final int MOST_FEATURES = 16;
    public static final int LARGEST_BATCH = 1000;
    private static final float MOST_DROPOUT = 0.9f;

    /// What is added to the loss for large weights.
    public enum Penalty {
        NONE,
        /// `rate·Σ|w|`
        L1,
        /// `½·rate·Σw²`
        L2
    }

    /// What is made small.
    public enum LossKind {
        /// Half the squared error; one output goes through tanh, as in TensorFlow Playground.
        SQUARED_ERROR,
        /// Cross entropy, of one output by the sigmoid, of several by softmax. Numbers have none: with regression
        /// it is the squared error.
        CROSS_ENTROPY,
        /// Squared near the target, linear from 1 on.
        HUBER
    }

    /// @throws IllegalArgumentException with one sentence if a number is impossible
    public PlaneConfig {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(initializer, "initializer");
        Objects.requireNonNull(penalty, "penalty");
        Objects.requireNonNull(loss, "loss");
        Objects.requireNonNull(schedule, "schedule");
        features = List.copyOf(features);
        hidden = List.copyOf(hidden);
        layerDropout = fitted(layerDropout, hidden.size(), dropout);
        layerNorm = fitted(layerNorm, hidden.size(), batchNorm);
        if (alike(layerDropout)) {
            dropout = layerDropout.getFirst();
            layerDropout = List.of();
        }
        if (alike(layerNorm)) {
            batchNorm = layerNorm.getFirst();
            layerNorm = List.of();
        }
        new Features(features);
        if (features.size() > MOST_FEATURES) {
            throw new Refusal("There are {0} features: choose at most 16.", features.size());
        }
        if (hidden.size() > MOST_LAYERS) {
            throw new Refusal("There are {0} hidden layers: give at most 6.", hidden.size());
        }
        for (int units : hidden) {
            if (units < 1 || units > MOST_UNITS) {
                throw new Refusal("A layer of {0} neurons can't be used: give 1 to 16.", units);
            }
        }
        checkDropout(dropout);
        layerDropout.forEach(PlaneConfig::checkDropout);
        if (!(penaltyRate >= 0 && penaltyRate <= 100)) {
            throw new Refusal("A regularisation rate of {0} can't be used: give 0 to 100.", penaltyRate);
        }
        if (!isSound(initializer)) {
            throw new Refusal("Weights can't start at that constant: give a number between -1000 and 1000.");
        }
        if (batch < 1 || batch > LARGEST_BATCH) {
            throw new Refusal("A batch of {0} examples can't be used: give 1 to {1}.", batch, LARGEST_BATCH);
        }
        if (!(optimizer.learningRate() > 0 && optimizer.learningRate() <= 1000)) {
            throw new Refusal(
                    "A learning rate of {0} can't be used: give a number above 0, at most 1000.",
                    optimizer.learningRate());
        }
    }

    private static void checkDropout(float dropout) {
        if (!(dropout >= 0 && dropout <= MOST_DROPOUT)) {
            throw new Refusal("A dropout of {0} can't be used: give 0 to 0.9.", dropout);
        }
    }

    /// One for each layer; none where none has its own.
    private static <T> List<T> fitted(List<T> each, int layers, T usual) {
        List<T> all = new ArrayList<>();
        for (int layer = 0; layer < layers && !each.isEmpty(); layer++) {
            all.add(layer < each.size() ? each.get(layer) : usual);
        }
        return List.copyOf(all);
    }

    /// What means the same shall be equal.
    private static boolean alike(List<?> each) {
        return !each.isEmpty() && each.stream().allMatch(each.getFirst()::equals);
    }

    /// Files and share codes can hold what no control offers.
    private static boolean isSound(Initializer initializer) {
        return !(initializer instanceof Initializer.Constant(float value)) || Math.abs(value) <= 1000;
    }

    /// What TensorFlow Playground opens with: circle, x1 and x2, 4-2 tanh, batches of 10, learning rate 0.03.
    public static PlaneConfig standard() {
        return new PlaneConfig(
                PlaneRecipe.of(PlaneKind.CIRCLE),
                List.of("x1", "x2"),
                List.of(4, 2),
                Activation.TANH,
                Initializer.auto(),
                0,
                false,
                List.of(),
                List.of(),
                Penalty.NONE,
                0,
                LossKind.SQUARED_ERROR,
                new OptimizerSpec.Sgd(0.03f),
                new Schedule.Constant(),
                10,
                1,
                false,
                false);
    }

    public Task task() {
        return data.task();
    }

    /// The dropout after a hidden layer, from 0.
    public float dropoutOf(int layer) {
        return layerDropout.isEmpty() ? dropout : layerDropout.get(layer);
    }

    /// Whether a hidden layer, from 0, is normalised before its activation.
    public boolean batchNormOf(int layer) {
        return layerNorm.isEmpty() ? batchNorm : layerNorm.get(layer);
    }

    /// Makes the points; pure.
    ///
    /// @throws IllegalArgumentException with one sentence if there are too few points
    public PlaneSplit split() {
        return PlaneSplit.of(data, new Features(features), crossEntropy() ? Targets.BITS : Targets.SIGNS);
    }

    /// The recipe of the training; pure.
    ///
    /// @param train how many examples there are for training
    public ExperimentConfig experiment(int train) {
        int whole = optimizer instanceof OptimizerSpec.GradientDescent ? train : Math.min(batch, train);
        return new ExperimentConfig(
                network(), lossSpec(), optimizer, schedule, whole, ExperimentConfig.ENDLESS, seed, 0);
    }

    /// The network; pure.
    public NetworkSpec network() {
        float l1 = penalty == Penalty.L1 ? penaltyRate : 0;
        float l2 = penalty == Penalty.L2 ? penaltyRate : 0;
        List<LayerSpec> layers = new ArrayList<>();
        for (int layer = 0; layer < hidden.size(); layer++) {
            layers.add(new LayerSpec.Dense(hidden.get(layer), initializer, l1, l2));
            if (batchNormOf(layer)) {
                layers.add(new LayerSpec.BatchNorm());
            }
            layers.add(new LayerSpec.Activate(activation));
            if (dropoutOf(layer) > 0) {
                layers.add(new LayerSpec.Dropout(dropoutOf(layer)));
            }
        }
        int classes = data.classes();
        layers.add(new LayerSpec.Dense(classes > 2 ? classes : 1, initializer, l1, l2));
        if (task() == Task.BINARY && !crossEntropy()) {
            layers.add(new LayerSpec.Activate(Activation.TANH));
        }
        return new NetworkSpec(Shape.flat(features.size()), layers);
    }

    /// The loss that fits the task.
    public LossSpec lossSpec() {
        return switch (loss) {
            case SQUARED_ERROR -> new LossSpec.SquaredError();
            case HUBER -> new LossSpec.Huber(1);
            case CROSS_ENTROPY ->
                switch (task()) {
                    case BINARY -> new LossSpec.BinaryCrossEntropy();
                    case CLASSES -> new LossSpec.SoftmaxCrossEntropy();
                    case REGRESSION -> new LossSpec.SquaredError();
                };
        };
    }

    private boolean crossEntropy() {
        return loss == LossKind.CROSS_ENTROPY;
    }

    /// A draft that can be changed field by field.
    public PlaneDraft edit() {
        return new PlaneDraft(this);
    }
}
