package dev.backlight.training.compressing;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.recipe.Knobs;
import java.util.List;

/// The knobs of an autoencoder: 784 – 128 – 64 – code – 64 – 128 – 784.
///
/// @param code numbers of the waist
public record CompressingRecipe(int code, float learningRate, int epochs, long seed)
        implements Knobs<CompressingRecipe> {
    /// Which layer's output is the code.
    public static final int CODE_LAYER = 4;

    private static final int PIXELS = 784;
    private static final int WIDE = 128;
    private static final int NARROW = 64;
    private static final int BATCH = 128;

    /// Two numbers, so that all digits lie in a plane.
    public static CompressingRecipe standard() {
        return new CompressingRecipe(2, 2e-3f, 4, 42);
    }

    /// Cross entropy of each pixel: a pixel is how likely it is ink.
    public ExperimentConfig config() {
        LayerSpec relu = new LayerSpec.Activate(Activation.RELU);
        NetworkSpec network = new NetworkSpec(
                Shape.flat(PIXELS),
                List.of(
                        new LayerSpec.Dense(WIDE),
                        relu,
                        new LayerSpec.Dense(NARROW),
                        relu,
                        new LayerSpec.Dense(code),
                        new LayerSpec.Dense(NARROW),
                        relu,
                        new LayerSpec.Dense(WIDE),
                        relu,
                        new LayerSpec.Dense(PIXELS)));
        return ExperimentConfig.article()
                .withNetwork(network)
                .withLoss(new LossSpec.BinaryCrossEntropy())
                .withOptimizer(new OptimizerSpec.Adam(learningRate))
                .withBatch(BATCH)
                .withEpochs(epochs)
                .withInputs(InputScale.PLAIN)
                .withSeed(seed);
    }

    public CompressingRecipe withCode(int other) {
        return new CompressingRecipe(other, learningRate, epochs, seed);
    }

    public CompressingRecipe withEpochs(int other) {
        return new CompressingRecipe(code, learningRate, other, seed);
    }

    @Override
    public CompressingRecipe withLearningRate(float other) {
        return new CompressingRecipe(code, other, epochs, seed);
    }

    @Override
    public CompressingRecipe withSeed(long other) {
        return new CompressingRecipe(code, learningRate, epochs, other);
    }
}
