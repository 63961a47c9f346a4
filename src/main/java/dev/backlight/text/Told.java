package dev.backlight.text;

/// What can be told to a person in one sentence, in any language: a [Sentence], or an exception that carries one.
public interface Told {
    Sentence sentence();

    /// What a failure tells: its sentence, or its message as it is.
    static Sentence of(Throwable failure) {
        return failure instanceof Told told ? told.sentence() : Sentence.asItIs(failure.getMessage());
    }
}
