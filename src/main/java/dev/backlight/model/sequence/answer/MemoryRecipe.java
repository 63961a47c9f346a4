package dev.backlight.model.sequence.answer;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.sequence.SequenceExperiment;
import dev.backlight.training.sequence.SequenceRecipes;

/// The knobs of a network that remembers the first symbol.
///
/// @param delay positions of noise behind it
/// @param forgetBias what the forget gates of an LSTM start at; other cells have none
public record MemoryRecipe(Cell cell, int delay, float forgetBias, float learningRate, long seed)
        implements AnswerRecipe<MemoryRecipe> {

    @Override
    public SequenceExperiment experiment(SequenceData data) {
        return new SequenceExperiment(
                cell.label(), data, SequenceRecipes.memory(data, cell, forgetBias, learningRate, seed));
    }

    @Override
    public Texts texts() {
        return new Texts()
                .put("cell", cell.label())
                .put("delay", delay)
                .put("forgetBias", forgetBias)
                .put("learningRate", learningRate)
                .put("seed", seed);
    }

    @Override
    public MemoryRecipe with(Cell other) {
        return new MemoryRecipe(other, delay, forgetBias, learningRate, seed);
    }

    public MemoryRecipe withDelay(int other) {
        return new MemoryRecipe(cell, other, forgetBias, learningRate, seed);
    }

    public MemoryRecipe withForgetBias(float other) {
        return new MemoryRecipe(cell, delay, other, learningRate, seed);
    }

    @Override
    public MemoryRecipe withLearningRate(float other) {
        return new MemoryRecipe(cell, delay, forgetBias, other, seed);
    }

    @Override
    public MemoryRecipe withSeed(long other) {
        return new MemoryRecipe(cell, delay, forgetBias, learningRate, other);
    }
}
