package dev.backlight.data.plane;

import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;

/// A typed formula that is none; the message is one sentence with the position.
public final class FormulaException extends Refusal {
    private static final long serialVersionUID = 1;

    private final int position;

    FormulaException(int position, Sentence sentence) {
        super(new Sentence("Position {0}: {1}", position, sentence));
        this.position = position;
    }

    /// Where it can't be read, counted from 1.
    public int position() {
        return position;
    }
}
