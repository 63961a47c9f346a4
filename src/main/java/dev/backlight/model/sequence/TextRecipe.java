package dev.backlight.model.sequence;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.recipe.Knobs;
import dev.backlight.training.sequence.SequenceExperiment;
import dev.backlight.training.sequence.SequenceRecipes;
import java.io.IOException;

/// The knobs of a network that reads names letter by letter.
///
/// @param width numbers that stand for a letter
public record TextRecipe(Cell cell, int units, int width, float learningRate, long seed) implements Knobs<TextRecipe> {
    /// Small enough for every unit to be seen.
    public static TextRecipe standard() {
        return new TextRecipe(Cell.LSTM, 24, 12, 6e-3f, 7);
    }

    /// As it stands in files.
    Texts texts() {
        return new Texts()
                .put("cell", cell.label())
                .put("units", units)
                .put("width", width)
                .put("learningRate", learningRate)
                .put("seed", seed);
    }

    /// @throws IOException if one of its numbers is missing
    static TextRecipe of(Texts texts) throws IOException {
        return new TextRecipe(
                Cell.labelled(texts.text("cell")),
                texts.number("units"),
                texts.number("width"),
                (float) texts.decimal("learningRate"),
                texts.whole("seed"));
    }

    public SequenceExperiment experiment(SequenceData data) {
        return new SequenceExperiment(
                cell.label(), data, SequenceRecipes.names(data, cell, width, units, learningRate, seed));
    }

    public TextRecipe with(Cell other) {
        return new TextRecipe(other, units, width, learningRate, seed);
    }

    public TextRecipe withUnits(int other) {
        return new TextRecipe(cell, other, width, learningRate, seed);
    }

    public TextRecipe withWidth(int other) {
        return new TextRecipe(cell, units, other, learningRate, seed);
    }

    @Override
    public TextRecipe withLearningRate(float other) {
        return new TextRecipe(cell, units, width, other, seed);
    }

    @Override
    public TextRecipe withSeed(long other) {
        return new TextRecipe(cell, units, width, learningRate, other);
    }
}
