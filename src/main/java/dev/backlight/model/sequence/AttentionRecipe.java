package dev.backlight.model.sequence;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.recipe.Knobs;
import dev.backlight.training.sequence.SequenceExperiment;
import dev.backlight.training.sequence.SequenceRecipes;
import java.io.IOException;

/// The knobs of a network that tells a hidden letter by attention.
///
/// @param bothSides whether a letter sees those behind it too
/// @param width of the rows
public record AttentionRecipe(boolean bothSides, int blocks, int heads, int width, float learningRate, long seed)
        implements Knobs<AttentionRecipe> {
    public static AttentionRecipe standard() {
        return new AttentionRecipe(true, 1, 4, 32, 5e-3f, 1);
    }

    /// As it stands in files.
    Texts texts() {
        return new Texts()
                .put("bothSides", bothSides)
                .put("blocks", blocks)
                .put("heads", heads)
                .put("width", width)
                .put("learningRate", learningRate)
                .put("seed", seed);
    }

    /// @throws IOException if one of its numbers is missing
    static AttentionRecipe of(Texts texts) throws IOException {
        return new AttentionRecipe(
                texts.flag("bothSides"),
                texts.number("blocks"),
                texts.number("heads"),
                texts.number("width"),
                (float) texts.decimal("learningRate"),
                texts.whole("seed"));
    }

    public SequenceExperiment experiment(SequenceData data) {
        String label = bothSides ? "both sides" : "left only";
        return new SequenceExperiment(
                label, data, SequenceRecipes.hiddenLetter(data, bothSides, width, heads, blocks, learningRate, seed));
    }

    public AttentionRecipe withBothSides(boolean other) {
        return new AttentionRecipe(other, blocks, heads, width, learningRate, seed);
    }

    public AttentionRecipe withBlocks(int other) {
        return new AttentionRecipe(bothSides, other, heads, width, learningRate, seed);
    }

    public AttentionRecipe withHeads(int other) {
        return new AttentionRecipe(bothSides, blocks, other, width, learningRate, seed);
    }

    public AttentionRecipe withWidth(int other) {
        return new AttentionRecipe(bothSides, blocks, heads, other, learningRate, seed);
    }

    @Override
    public AttentionRecipe withLearningRate(float other) {
        return new AttentionRecipe(bothSides, blocks, heads, width, other, seed);
    }

    @Override
    public AttentionRecipe withSeed(long other) {
        return new AttentionRecipe(bothSides, blocks, heads, width, learningRate, other);
    }
}
