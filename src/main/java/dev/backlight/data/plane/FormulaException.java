package dev.backlight.data.plane;

/// A typed formula that is none; the message is one sentence with the position.
public final class FormulaException extends IllegalArgumentException {
    private final int position;

    FormulaException(int position, String sentence) {
        super("Position " + position + ": " + sentence);
        this.position = position;
    }

    /// Where it can't be read, counted from 1.
    public int position() {
        return position;
    }
}
