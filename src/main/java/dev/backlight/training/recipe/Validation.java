package dev.backlight.training.recipe;

import dev.backlight.text.Refusal;

/// What part of the training set is held out, and when that ends a training.
///
/// @param heldOut training examples that are not learned from; 0 for none
/// @param patience epochs without a lower validation loss after which the training ends, with the weights of its
///     best epoch; 0 for never
public record Validation(int heldOut, int patience) {
    /// Everything is learned from.
    public static final Validation NONE = new Validation(0, 0);

    /// @throws IllegalArgumentException with one sentence if the numbers are impossible
    public Validation {
        if (heldOut < 0) {
            throw new Refusal("{0} training examples can't be held out: give 0 for none, or more.", heldOut);
        }
        if (patience < 0) {
            throw new Refusal(
                    "A patience of {0} epochs is not possible: give 0 for no early stopping, or more.", patience);
        }
        if (patience > 0 && heldOut == 0) {
            throw new Refusal(
                    "Early stopping needs held-out training examples to judge by: hold some out, or give a patience of"
                            + " 0.");
        }
    }

    /// Whether nothing is held out.
    public boolean isNone() {
        return heldOut == 0;
    }

    /// The same number held out with another patience.
    public Validation withPatience(int epochs) {
        return new Validation(heldOut, epochs);
    }

    /// For a training set too small to hold out so many: half of it.
    Validation fittedTo(int size) {
        return heldOut == 0 || heldOut < size ? this : size < 2 ? NONE : new Validation(size / 2, patience);
    }
}
