package dev.backlight.data;

import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.io.IOException;

/// A file that can't be used. The message is one sentence for the user: what, where, what to do.
public class DataException extends IOException implements Told {
    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;

    public DataException(String pattern, Object... values) {
        this(new Sentence(pattern, values));
    }

    public DataException(Sentence sentence) {
        this(sentence, null);
    }

    /// @param cause null if there is none
    public DataException(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
