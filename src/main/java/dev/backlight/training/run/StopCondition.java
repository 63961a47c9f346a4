package dev.backlight.training.run;

import dev.backlight.text.Refusal;
import dev.backlight.training.judge.Evaluation;

/// When a training pauses by itself.
///
/// @param bound a loss not to be above, or a share in [0, 1] not to be below
public record StopCondition(Quantity quantity, double bound) {
    public enum Quantity {
        /// The smoothed one.
        TRAIN_LOSS,
        TEST_LOSS,
        TEST_ACCURACY
    }

    /// @throws IllegalArgumentException with one sentence if the bound is no possible one
    public StopCondition {
        if (!(bound >= 0) || quantity == Quantity.TEST_ACCURACY && bound > 1) {
            throw new Refusal(
                    "Training can't stop at {0}: give a loss of at least 0 or an accuracy between 0 and 1.", bound);
        }
    }

    /// @param trainLoss smoothed; NaN before the first step
    /// @param test the newest; null before the first
    boolean met(double trainLoss, Evaluation test) {
        return switch (quantity) {
            case TRAIN_LOSS -> trainLoss <= bound;
            case TEST_LOSS -> test != null && test.loss() <= bound;
            case TEST_ACCURACY -> test != null && test.accuracy() >= bound;
        };
    }
}
