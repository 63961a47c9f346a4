package dev.backlight.engine.spec;

/// The refusals that specs share, each one sentence.
public final class Checks {

    private Checks() {}

    public static void positive(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, but is " + value + ".");
        }
    }

    static void notNegative(String what, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " must not be negative, but is " + value + ".");
        }
    }

    public static void positive(String what, float value) {
        if (!(value > 0) || Float.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be a number above 0, but is " + value + ".");
        }
    }

    static void notNegative(String what, float value) {
        if (!(value >= 0) || Float.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be a number of at least 0, but is " + value + ".");
        }
    }

    /// Refuses what is not in [0, 1).
    static void fraction(String what, float value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(what + " must be at least 0 and below 1, but is " + value + ".");
        }
    }
}
