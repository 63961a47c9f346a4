package dev.backlight.training.recipe;

import dev.backlight.data.picture.Augmentation;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Shape;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Recipes worth knowing, for pictures of 28 x 28 in ten classes.
public enum Preset {
    /// The article's: 784-128-10, ReLU, Adam 0.001, batches of 128, 21 epochs.
    ARTICLE("article"),
    /// No hidden layer: about 92 %.
    LOGISTIC("logistic"),
    /// Nielsen's first network: 784-30-10 sigmoid, squared error, SGD 3.0, batches of 10, 30 epochs
    /// ([chapter 1](http://neuralnetworksanddeeplearning.com/chap1.html)).
    NIELSEN("nielsen"),
    /// 784-800-10 with cross entropy and momentum (Simard, Steinkraus and Platt 2003: 1.6 % error).
    SIMARD("simard"),
    /// Four hidden layers of 128.
    DEEP("deep"),
    /// Two convolutions, two pools, three dense layers (after LeCun, Bottou, Bengio and Haffner 1998).
    LENET("lenet"),
    /// The same with twice the filters, which sees each digit shifted, turned, scaled and bent anew in every epoch.
    AUGMENTED("augmented"),
    /// Two wide layers and nothing against learning by heart: the training loss falls to nothing, the test loss
    /// rises.
    OVERFIT("overfit"),
    /// Squared errors at a learning rate far too high: the error grows with every step until the numbers end.
    DIVERGE("diverge");

    private static final int[] NONE = {};

    /// Steps of an epoch of 60,000 examples in batches of 128.
    private static final int STEPS = 469;

    private final String id;

    Preset(String id) {
        this.id = id;
    }

    /// The name on the command line.
    public String id() {
        return id;
    }

    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public static Preset of(String id) {
        return Arrays.stream(values())
                .filter(preset -> preset.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "\"{0}\" is no preset: choose {1}.",
                        id, Arrays.stream(values()).map(Preset::id).collect(Collectors.joining(", "))));
    }

    public ExperimentConfig config() {
        ExperimentConfig article = ExperimentConfig.article();
        return switch (this) {
            case ARTICLE -> article;
            case LOGISTIC -> article.withNetwork(NetworkSpec.mlp(784, NONE, Activation.LINEAR, 10));
            case NIELSEN ->
                article.withNetwork(nielsen())
                        .withLoss(new LossSpec.SquaredError())
                        .withOptimizer(new OptimizerSpec.Sgd(3))
                        .withBatch(10)
                        .withEpochs(30);
            case SIMARD ->
                article.withNetwork(simard())
                        .withOptimizer(new OptimizerSpec.Momentum(0.1f, 0.9f))
                        .withBatch(64)
                        .withSchedule(new Schedule.Cosine(30 * 938, 0))
                        .withEpochs(30);
            case LENET ->
                article.withNetwork(lenet(1, 0.25f))
                        .withOptimizer(new OptimizerSpec.Adam(0.002f))
                        .withSchedule(new Schedule.Cosine(12 * STEPS, 0))
                        .withEpochs(12);
            case AUGMENTED ->
                LENET.config()
                        .withNetwork(lenet(2, 0))
                        .withAugmentation(Augmentation.HANDWRITING)
                        .withSchedule(new Schedule.Cosine(25 * STEPS, 0))
                        .withEpochs(25);
            case OVERFIT ->
                article.withNetwork(NetworkSpec.mlp(784, new int[] {512, 512}, Activation.RELU, 10))
                        .withBatch(32)
                        .withEpochs(30);
            case DIVERGE -> article.withLoss(new LossSpec.SquaredError()).withOptimizer(new OptimizerSpec.Sgd(5));
            case DEEP -> article.withNetwork(NetworkSpec.mlp(784, new int[] {128, 128, 128, 128}, Activation.RELU, 10));
        };
    }

    /// Weights from N(0, 1/inputs), as in his later chapters.
    private static NetworkSpec nielsen() {
        LayerSpec sigmoid = new LayerSpec.Activate(Activation.SIGMOID);
        return new NetworkSpec(
                Shape.flat(784),
                List.of(
                        new LayerSpec.Dense(30, new Initializer.Normal((float) (1 / Math.sqrt(784))), 0, 0),
                        sigmoid,
                        new LayerSpec.Dense(10, new Initializer.Normal((float) (1 / Math.sqrt(30))), 0, 0),
                        sigmoid));
    }

    private static NetworkSpec simard() {
        float decay = 5e-5f;
        return new NetworkSpec(
                Shape.flat(784),
                List.of(
                        new LayerSpec.Dense(800, Initializer.auto(), 0, decay),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.Dense(10, Initializer.auto(), 0, decay)));
    }

    /// @param width how many times as many filters as LeNet-5 has
    /// @param drop share of the feature maps' numbers that are left out in training, 0 for none: without it it
    /// knows
    ///     the training set by heart before the end
    private static NetworkSpec lenet(int width, float drop) {
        LayerSpec relu = new LayerSpec.Activate(Activation.RELU);
        List<LayerSpec> layers = new ArrayList<>(List.of(
                new LayerSpec.Conv2d(6 * width, 5, 1, 2),
                relu,
                new LayerSpec.MaxPool(2, 2),
                new LayerSpec.Conv2d(16 * width, 5, 1, 0),
                relu,
                new LayerSpec.MaxPool(2, 2),
                new LayerSpec.Flatten(),
                new LayerSpec.Dense(120),
                relu,
                new LayerSpec.Dense(84),
                relu,
                new LayerSpec.Dense(10)));
        if (drop > 0) {
            layers.add(7, new LayerSpec.Dropout(drop));
        }
        return new NetworkSpec(new Shape(1, 28, 28), layers);
    }
}
