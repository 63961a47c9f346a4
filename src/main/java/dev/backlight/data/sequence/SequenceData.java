package dev.backlight.data.sequence;

import dev.backlight.text.Refusal;
import java.util.List;

/// A task over sequences: what there is to learn from and to be judged by.
///
/// @param name what it is called in messages
/// @param vocabulary the tokens that are read
/// @param answers the answers by number
/// @param maxTime the most positions of a sequence
/// @param train what is learned from
/// @param heldOut what is never learned from
public record SequenceData(
        String name,
        Vocabulary vocabulary,
        List<String> answers,
        int maxTime,
        SequenceSource train,
        List<TokenSequence> heldOut) {
    public SequenceData {
        answers = List.copyOf(answers);
        heldOut = List.copyOf(heldOut);
        if (train.size() == 0 || heldOut.isEmpty()) {
            throw new Refusal("{0} has nothing to learn from or nothing to be judged by: give more sequences.", name);
        }
    }
}
