package dev.backlight.model.sequence.mood;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.recipe.Knobs;
import dev.backlight.training.sequence.SequenceExperiment;
import dev.backlight.training.sequence.SequenceRecipes;
import java.io.IOException;

/// The knobs of a network that tells whether a review praises.
///
/// @param chinese whether the reviews are Chinese; else English
public record MoodRecipe(Cell cell, boolean chinese, float learningRate, long seed) implements Knobs<MoodRecipe> {
    public static MoodRecipe standard() {
        return new MoodRecipe(Cell.LSTM, false, 1e-2f, 42);
    }

    public SequenceExperiment experiment(SequenceData data) {
        return new SequenceExperiment(cell.label(), data, SequenceRecipes.sentiment(data, cell, learningRate, seed));
    }

    /// As it stands in files.
    Texts texts() {
        return new Texts()
                .put("cell", cell.label())
                .put("chinese", chinese)
                .put("learningRate", learningRate)
                .put("seed", seed);
    }

    /// @throws IOException if one of its numbers is missing
    /// @throws IllegalArgumentException if there is no such cell
    static MoodRecipe of(Texts texts) throws IOException {
        return new MoodRecipe(
                Cell.labelled(texts.text("cell")),
                texts.flag("chinese"),
                (float) texts.decimal("learningRate"),
                texts.whole("seed"));
    }

    public MoodRecipe with(Cell other) {
        return new MoodRecipe(other, chinese, learningRate, seed);
    }

    public MoodRecipe withChinese(boolean other) {
        return new MoodRecipe(cell, other, learningRate, seed);
    }

    @Override
    public MoodRecipe withLearningRate(float other) {
        return new MoodRecipe(cell, chinese, other, seed);
    }

    @Override
    public MoodRecipe withSeed(long other) {
        return new MoodRecipe(cell, chinese, learningRate, other);
    }
}
