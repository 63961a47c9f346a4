package dev.backlight.training.sound;

import dev.backlight.data.picture.Split;
import dev.backlight.data.sound.Hearing;
import dev.backlight.data.sound.SpokenDigits;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Shape;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.recipe.Knobs;
import java.util.List;

/// The knobs of a network that hears digits.
///
/// @param hearing what of a sound it may learn from
/// @param stranger whose recordings it is judged by and doesn't learn from; "" for the official split, which is
/// judged
///     by other recordings of the people it knows
/// @param units of the hidden layer
public record SoundRecipe(Hearing hearing, String stranger, int units, float learningRate, int epochs, long seed)
        implements Knobs<SoundRecipe> {
    private static final int BATCH = 64;
    private static final float DROP = 0.2f;
    private static final int CLASSES = 10;

    /// Settings were chosen by `SpokenDigits.validation`, never by what they are judged by.
    public static SoundRecipe standard() {
        return new SoundRecipe(Hearing.FREQUENCY, "", 128, 1e-3f, 20, 42);
    }

    public Split data(SpokenDigits digits) {
        return stranger.isEmpty() ? digits.official(hearing) : digits.stranger(hearing, stranger);
    }

    /// @param examples how many there are to learn from: the learning rate has come down to nothing at the end
    public ExperimentConfig config(int examples) {
        int steps = epochs * ((examples + BATCH - 1) / BATCH);
        NetworkSpec network = new NetworkSpec(
                new Shape(1, hearing.height(), hearing.width()),
                List.of(
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(units),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.Dropout(DROP),
                        new LayerSpec.Dense(CLASSES)));
        return ExperimentConfig.article()
                .withNetwork(network)
                .withOptimizer(new OptimizerSpec.Adam(learningRate))
                .withSchedule(new Schedule.Cosine(steps, 0))
                .withBatch(BATCH)
                .withEpochs(epochs)
                .withInputs(InputScale.STANDARDISED)
                .withSeed(seed);
    }

    public SoundRecipe with(Hearing other) {
        return new SoundRecipe(other, stranger, units, learningRate, epochs, seed);
    }

    public SoundRecipe judgedBy(String other) {
        return new SoundRecipe(hearing, other, units, learningRate, epochs, seed);
    }

    public SoundRecipe withUnits(int other) {
        return new SoundRecipe(hearing, stranger, other, learningRate, epochs, seed);
    }

    @Override
    public SoundRecipe withLearningRate(float other) {
        return new SoundRecipe(hearing, stranger, units, other, epochs, seed);
    }

    public SoundRecipe withEpochs(int other) {
        return new SoundRecipe(hearing, stranger, units, learningRate, other, seed);
    }

    @Override
    public SoundRecipe withSeed(long other) {
        return new SoundRecipe(hearing, stranger, units, learningRate, epochs, other);
    }
}
