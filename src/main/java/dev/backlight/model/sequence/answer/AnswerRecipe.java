package dev.backlight.model.sequence.answer;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.recipe.Knobs;
import dev.backlight.training.sequence.SequenceExperiment;

/// The knobs of a network that reads a sequence and answers at its end.
///
/// @param <R> itself
public interface AnswerRecipe<R extends AnswerRecipe<R>> extends Knobs<R> {
    Cell cell();

    SequenceExperiment experiment(SequenceData data);

    /// As it stands in files.
    Texts texts();

    R with(Cell other);
}
