package dev.backlight.training.plane;

import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.text.Refusal;
import dev.backlight.training.plane.PlaneConfig.Penalty;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Configurations that tell a story. A test holds each to it.
public enum PlanePreset {
    /// What TensorFlow Playground opens with; learned in seconds.
    CIRCLE("circle", PlaneConfig.standard()),
    /// The hardest of its data sets from x1 and x2 alone. With 8-8 tanh and plain descent one seed in five gets
    /// there; this recipe does, within 300 epochs.
    SPIRAL(
            "spiral",
            PlaneConfig.standard()
                    .edit()
                    .data(PlaneRecipe.of(PlaneKind.SPIRAL).withSeed(7))
                    .hidden(8, 8)
                    .optimizer(new OptimizerSpec.Adam(0.01f))
                    .schedule(new Schedule.Cosine(7_800, 0.05f))
                    .batch(20)
                    .penalty(Penalty.L2, 1e-4f)
                    .seed(32)
                    .done()),
    /// XOR without a hidden layer: one straight line can't part the corners, however long it learns.
    XOR_ALONE(
            "xor-alone",
            PlaneConfig.standard()
                    .edit()
                    .data(PlaneRecipe.of(PlaneKind.XOR))
                    .hidden()
                    .done()),
    /// All weights begin at zero: neurons that are the same stay the same.
    ZEROS(
            "zeros",
            PlaneConfig.standard().edit().initializer(new Initializer.Zeros()).done()),
    /// Six layers of sigmoid: the gradient is gone before it reaches the first.
    VANISHING(
            "vanishing",
            PlaneConfig.standard()
                    .edit()
                    .hidden(8, 8, 8, 8, 8, 8)
                    .activation(Activation.SIGMOID)
                    .done()),
    /// A learning rate of 3: each step overshoots farther than the one before.
    DIVERGING(
            "diverging",
            PlaneConfig.standard()
                    .edit()
                    .data(PlaneRecipe.of(PlaneKind.MULTI_GAUSS))
                    .activation(Activation.RELU)
                    .learningRate(3)
                    .done()),
    /// Many neurons, few and noisy points: all are learned by heart, and the test loss rises.
    OVERFITTING("overfitting", overfitting().done()),
    /// The same with dropout: the test loss stays down.
    DROPOUT("dropout", overfitting().dropout(0.4f).done());

    private final String id;
    private final PlaneConfig config;

    PlanePreset(String id, PlaneConfig config) {
        this.id = id;
        this.config = config;
    }

    private static PlaneDraft overfitting() {
        return PlaneConfig.standard()
                .edit()
                .data(PlaneRecipe.of(PlaneKind.CIRCLE).withNoise(40).withTrainShare(20))
                .hidden(8, 8)
                .optimizer(new OptimizerSpec.Adam(0.01f))
                .showTest(true);
    }

    /// The word on the command line and in the text bundles.
    public String id() {
        return id;
    }

    public PlaneConfig config() {
        return config;
    }

    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public static PlanePreset of(String id) {
        return Arrays.stream(values())
                .filter(preset -> preset.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "\"{0}\" is no preset of the playground: choose {1}.",
                        id, Arrays.stream(values()).map(PlanePreset::id).collect(Collectors.joining(", "))));
    }
}
