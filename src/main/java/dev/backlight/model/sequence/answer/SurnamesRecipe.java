package dev.backlight.model.sequence.answer;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.sequence.SequenceExperiment;
import dev.backlight.training.sequence.SequenceRecipes;

/// The knobs of a network that tells the language of a surname.
///
/// @param balanced whether every language gives at most as many surnames; else more than half of them are Russian
public record SurnamesRecipe(Cell cell, boolean balanced, float learningRate, long seed)
        implements AnswerRecipe<SurnamesRecipe> {
    private static final int EPOCHS_BALANCED = 10;
    private static final int EPOCHS_ALL = 4;

    @Override
    public SequenceExperiment experiment(SequenceData data) {
        int epochs = balanced ? EPOCHS_BALANCED : EPOCHS_ALL;
        return new SequenceExperiment(
                cell.label(), data, SequenceRecipes.surnames(data, cell, epochs, learningRate, seed));
    }

    @Override
    public Texts texts() {
        return new Texts()
                .put("cell", cell.label())
                .put("balanced", balanced)
                .put("learningRate", learningRate)
                .put("seed", seed);
    }

    @Override
    public SurnamesRecipe with(Cell other) {
        return new SurnamesRecipe(other, balanced, learningRate, seed);
    }

    public SurnamesRecipe withBalanced(boolean other) {
        return new SurnamesRecipe(cell, other, learningRate, seed);
    }

    @Override
    public SurnamesRecipe withLearningRate(float other) {
        return new SurnamesRecipe(cell, balanced, other, seed);
    }

    @Override
    public SurnamesRecipe withSeed(long other) {
        return new SurnamesRecipe(cell, balanced, learningRate, other);
    }
}
