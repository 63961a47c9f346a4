package dev.backlight.engine.spec;

import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;

/// The refusals that specs share, each one sentence.
public final class Checks {

    private Checks() {}

    public static void positive(Sentence what, int value) {
        if (value < 1) {
            throw new Refusal("{0} must be at least 1, but is {1}.", what, value);
        }
    }

    static void notNegative(Sentence what, int value) {
        if (value < 0) {
            throw new Refusal("{0} must not be negative, but is {1}.", what, value);
        }
    }

    public static void positive(Sentence what, float value) {
        if (!(value > 0) || Float.isInfinite(value)) {
            throw new Refusal("{0} must be a number above 0, but is {1}.", what, value);
        }
    }

    static void notNegative(Sentence what, float value) {
        if (!(value >= 0) || Float.isInfinite(value)) {
            throw new Refusal("{0} must be a number of at least 0, but is {1}.", what, value);
        }
    }

    /// Refuses what is not in [0, 1).
    static void fraction(Sentence what, float value) {
        if (!(value >= 0 && value < 1)) {
            throw new Refusal("{0} must be at least 0 and below 1, but is {1}.", what, value);
        }
    }
}
