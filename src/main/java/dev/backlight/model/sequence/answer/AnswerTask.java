package dev.backlight.model.sequence.answer;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.storage.project.Texts;
import java.io.IOException;
import java.util.List;

/// What is read, and what is asked at its end.
///
/// @param <R> the knobs of a network that learns it
public interface AnswerTask<R extends AnswerRecipe<R>> {
    /// The knobs that one begins with.
    R standard();

    /// @throws IOException if one of its numbers is missing
    R recipe(Texts texts) throws IOException;

    /// What there is to learn from. The same knobs always give equal data.
    SequenceData data(R recipe);

    /// What tells apart what networks with such knobs are judged by: others can't be compared.
    String subject(R recipe);

    /// A text as tokens; at least one, and no more than the data's longest.
    int[] tokens(SequenceData data, String text);

    /// Texts that were not learned from, at least one.
    List<String> examples(SequenceData data);

    /// The true answer of what is read; -1 if nobody has said it.
    int truth(SequenceData data, int[] tokens);
}
