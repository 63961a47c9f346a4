package dev.backlight.model.sequence.translation;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.recipe.Knobs;
import dev.backlight.training.sequence.SequenceExperiment;
import dev.backlight.training.sequence.SequenceRecipes;
import java.io.IOException;

/// The knobs of a Transformer that translates numbers.
public record TranslationRecipe(int heads, int blocks, float learningRate, long seed)
        implements Knobs<TranslationRecipe> {
    public static TranslationRecipe standard() {
        return new TranslationRecipe(4, 1, 5e-3f, 42);
    }

    public SequenceExperiment experiment(SequenceData data) {
        return new SequenceExperiment(
                "Transformer", data, SequenceRecipes.translation(data, heads, blocks, learningRate, seed));
    }

    /// As it stands in files.
    Texts texts() {
        return new Texts()
                .put("heads", heads)
                .put("blocks", blocks)
                .put("learningRate", learningRate)
                .put("seed", seed);
    }

    /// @throws IOException if one of its numbers is missing
    static TranslationRecipe of(Texts texts) throws IOException {
        return new TranslationRecipe(
                texts.number("heads"),
                texts.number("blocks"),
                (float) texts.decimal("learningRate"),
                texts.whole("seed"));
    }

    public TranslationRecipe withHeads(int other) {
        return new TranslationRecipe(other, blocks, learningRate, seed);
    }

    public TranslationRecipe withBlocks(int other) {
        return new TranslationRecipe(heads, other, learningRate, seed);
    }

    @Override
    public TranslationRecipe withLearningRate(float other) {
        return new TranslationRecipe(heads, blocks, other, seed);
    }

    @Override
    public TranslationRecipe withSeed(long other) {
        return new TranslationRecipe(heads, blocks, learningRate, other);
    }
}
