package dev.backlight.data.sequence;

import dev.backlight.text.Refusal;
import java.util.Arrays;

/// One sequence of a task: what is read and what should be answered where. Immutable by agreement: the arrays are
/// shared and not to be changed.
///
/// @param tokens token numbers, at least one
/// @param answers for each position the number of its answer, or `NOT_ASKED`
public record TokenSequence(int[] tokens, int[] answers) {
    /// The answer of a position that nobody asks about.
    public static final int NOT_ASKED = -1;

    public TokenSequence {
        if (tokens.length == 0 || answers.length != tokens.length) {
            throw new Refusal(
                    "A sequence of {0} tokens can't have {1} answers: give each position one.",
                    tokens.length, answers.length);
        }
    }

    /// A sequence with one answer, at its last position.
    public static TokenSequence answeredLast(int[] tokens, int answer) {
        int[] answers = new int[tokens.length];
        Arrays.fill(answers, NOT_ASKED);
        answers[tokens.length - 1] = answer;
        return new TokenSequence(tokens, answers);
    }

    /// Reads all but the last token and is asked for the next one at every position.
    ///
    /// @param tokens at least two
    public static TokenSequence nextOf(int[] tokens) {
        return new TokenSequence(
                Arrays.copyOf(tokens, tokens.length - 1), Arrays.copyOfRange(tokens, 1, tokens.length));
    }
}
