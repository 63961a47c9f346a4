package dev.backlight.view.microscope.sequence;

/// How tokens and answers are written.
public interface SequenceWords {
    /// @param token by number
    String token(int token);

    /// @param answer by number
    String answer(int answer);
}
