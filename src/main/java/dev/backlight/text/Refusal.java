package dev.backlight.text;

/// Says no to a wish that can't be granted, in a sentence that a person reads. Its message is that sentence in
/// English.
public class Refusal extends IllegalArgumentException implements Told {
    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;

    public Refusal(String pattern, Object... values) {
        this(new Sentence(pattern, values));
    }

    public Refusal(Sentence sentence) {
        this(sentence, null);
    }

    /// @param cause null if there is none
    public Refusal(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
