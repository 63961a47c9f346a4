package dev.backlight.view.microscope.page;

/// Backpropagation beside the difference quotient, and whether they agree.
///
/// @param exact by backpropagation
/// @param numerical by differences
public record GradientCheck(double exact, double numerical) {
    private static final double AGREES = 1e-6;
    private static final double NOTHING = 1e-10;
    private static final int MOST_DIGITS = 12;

    /// Whether there is nothing to compare: differences of losses say nothing about slopes as small as their
    /// rounding.
    boolean isNothing() {
        return Math.max(Math.abs(exact), Math.abs(numerical)) < NOTHING;
    }

    public boolean agrees() {
        return error() < AGREES || Math.abs(exact - numerical) < NOTHING;
    }

    private double error() {
        return Math.abs(exact - numerical) / Math.max(1e-12, Math.max(Math.abs(exact), Math.abs(numerical)));
    }

    /// To how many digits that count they agree.
    int digits() {
        return exact == numerical ? MOST_DIGITS : Math.clamp((int) Math.floor(-Math.log10(error())), 0, MOST_DIGITS);
    }
}
