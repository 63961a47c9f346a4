package dev.backlight.model.sequence;

import dev.backlight.data.sequence.Vocabulary;
import dev.backlight.glass.sequence.RecurrentLook;

/// What a network makes of a name that it has read up to some letter.
///
/// @param vocabulary the letters by number; 0 is what stands before the first and behind the last
/// @param tokens the whole name with the edge before it
/// @param next for each of these the letter that follows, which is the edge behind the last
/// @param look what happened at the positions that have been read: `look.steps().size()` of them
public record Reading(Vocabulary vocabulary, int[] tokens, int[] next, RecurrentLook look) {
    /// How many positions have been read, the edge included.
    public int read() {
        return look.steps().size();
    }

    public String letter(int token) {
        return vocabulary.token(token);
    }

    /// The likeliest answers after a position, the likeliest first.
    public int[] likeliest(int position, int most) {
        return Ranking.best(look.probabilities(position), most);
    }
}
