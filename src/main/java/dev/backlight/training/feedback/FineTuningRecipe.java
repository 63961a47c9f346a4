package dev.backlight.training.feedback;

import dev.backlight.data.picture.Augmentation;
import dev.backlight.text.Refusal;

/// How a network learns from corrections: Adam at a small rate, each step from a batch in which corrections and
/// old training digits are mixed, so that it doesn't forget what it knew.
///
/// @param steps of the optimizer
/// @param learningRate constant
/// @param batch examples of a step
/// @param mixed whether old digits fill the batch; else the corrections are all of it
/// @param augmentation how corrections are changed each time they are learned from
/// @param seed of the order and of the augmentation
public record FineTuningRecipe(
        int steps, float learningRate, int batch, boolean mixed, Augmentation augmentation, long seed) {
    public static final int MOST_STEPS = 2_000;

    private static final int LEAST_PART = 16;
    private static final int MOST_PART = 4;

    /// @throws IllegalArgumentException with one sentence if a number is impossible
    public FineTuningRecipe {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new Refusal("Learning for {0} steps is impossible: give 1 to {1}.", steps, MOST_STEPS);
        }
        if (!(learningRate > 0) || Float.isInfinite(learningRate)) {
            throw new Refusal("A learning rate of {0} can't be used: give a number above 0.", learningRate);
        }
        if (batch < MOST_PART) {
            throw new Refusal("A batch of {0} has no room for corrections: give at least {1}.", batch, MOST_PART);
        }
    }

    /// How many of a batch are corrections: each once, but few ones more often (an eighth of the batch), many ones
    /// in turn (a quarter).
    public int share(int corrections) {
        int most = Math.max(1, batch / MOST_PART);
        return Math.clamp(corrections, Math.min(most, LEAST_PART), most);
    }
}
