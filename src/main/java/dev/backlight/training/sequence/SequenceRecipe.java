package dev.backlight.training.sequence;

import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.text.Refusal;

/// The whole recipe of a training over sequences: the same recipe gives the same numbers on the same machine. What
/// is made small is softmax and cross entropy, as a mean over all answers of a batch.
///
/// @param batch sequences per step
/// @param steps how many there are
/// @param gradientClip largest norm of all gradients together, 0 for no limit
public record SequenceRecipe(
        SequenceSpec network,
        OptimizerSpec optimizer,
        Schedule schedule,
        int batch,
        int steps,
        float gradientClip,
        long seed) {

    /// @throws IllegalArgumentException with one sentence if a number is impossible
    public SequenceRecipe {
        if (batch < 1) {
            throw new Refusal("A batch of {0} sequences is empty: give at least 1.", batch);
        }
        if (steps < 1) {
            throw new Refusal("Training for {0} steps does nothing: give at least 1.", steps);
        }
        if (!(gradientClip >= 0)) {
            throw new Refusal(
                    "Gradients can't be clipped to a norm of {0}: give 0 for no limit, or more.", gradientClip);
        }
    }
}
