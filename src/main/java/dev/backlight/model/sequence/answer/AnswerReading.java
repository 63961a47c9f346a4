package dev.backlight.model.sequence.answer;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.glass.sequence.RecurrentLook;
import dev.backlight.model.sequence.Ranking;

/// What a network makes of a sequence, position by position.
///
/// @param tokens what is read
/// @param truth its true answer; -1 if nobody has said it
/// @param look what happened at each position; its error is that of the true answer, else of the likeliest
public record AnswerReading(SequenceData data, int[] tokens, int truth, RecurrentLook look) {
    /// The probabilities after the last position.
    public double[] answer() {
        return look.probabilities(tokens.length - 1);
    }

    /// The likeliest answers at the end, the likeliest first.
    public int[] likeliest(int most) {
        return Ranking.best(answer(), most);
    }

    /// The token at a position.
    public String token(int position) {
        return data.vocabulary().token(tokens[position]);
    }
}
