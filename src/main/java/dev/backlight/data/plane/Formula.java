package dev.backlight.data.plane;

/// A typed formula in x1 and x2, read by a parser of its own: numbers, `+ - * / ^`, parentheses, `pi`, `e`, and
/// `sin cos tan exp ln sqrt abs min max`. Immutable; evaluating it allocates nothing.
public final class Formula {
    /// Values are kept within ±LARGEST, so that nothing infinite enters a network.
    public static final double LARGEST = 1e6;

    private final String text;
    private final Expression root;

    private Formula(String text, Expression root) {
        this.text = text;
        this.root = root;
    }

    /// A formula in x1 and x2.
    ///
    /// @throws FormulaException with one sentence and the position if it is none
    public static Formula parse(String text) {
        return new Formula(text, new FormulaParser(text, false).parse());
    }

    /// A formula in x alone.
    ///
    /// @throws FormulaException with one sentence and the position if it is none
    public static Formula curve(String text) {
        return new Formula(text, new FormulaParser(text, true).parse());
    }

    /// As it was typed.
    public String text() {
        return text;
    }

    /// The value at a point; 0 where the formula has none (such as ln of a negative number), and within ±LARGEST.
    ///
    /// @param x1 also x of a curve
    public double at(double x1, double x2) {
        double value = root.at(x1, x2);
        return Double.isNaN(value) ? 0 : Math.clamp(value, -LARGEST, LARGEST);
    }
}
