package dev.backlight.model.sequence;

import dev.backlight.data.sequence.Vocabulary;
import dev.backlight.glass.sequence.AttentionLook;

/// What a network with attention makes of a name with a hidden letter.
///
/// @param vocabulary the letters by number
/// @param word the whole name with its edges
/// @param tokens what the network sees of it
/// @param hidden place of the hidden letter
/// @param asker the position that must tell it
public record AttentionReading(
        Vocabulary vocabulary, int[] word, int[] tokens, int hidden, int asker, AttentionLook look) {
    /// The likeliest letters for the hidden one, the likeliest first.
    public int[] likeliest(int most) {
        return Ranking.best(look.probabilities(asker), most);
    }

    /// The position that answers most of a head's question, asked by the asker.
    public int strongest(int head) {
        double[] shares = new double[tokens.length];
        for (int t = 0; t < shares.length; t++) {
            shares[t] = look.share(head, asker, t);
        }
        return Ranking.best(shares, 1)[0];
    }

    /// What stands at a position, as it is written.
    public String letter(int token) {
        return token == 0 ? "·" : vocabulary.token(token);
    }
}
