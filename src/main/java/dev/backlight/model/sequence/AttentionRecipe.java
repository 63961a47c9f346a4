package dev.backlight.model.sequence;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.recipe.Knobs;
import dev.backlight.training.sequence.SequenceExperiment;
import dev.backlight.training.sequence.SequenceRecipes;
import java.io.IOException;

/// The knobs of a network that tells letters of names by attention.
///
/// @param bothSides whether a hidden letter sees those behind it too; who writes names never does
/// @param width of the rows
public record AttentionRecipe(
        AttentionTask task, boolean bothSides, int blocks, int heads, int width, float learningRate, long seed)
        implements Knobs<AttentionRecipe> {
    public static AttentionRecipe standard() {
        return new AttentionRecipe(AttentionTask.HIDDEN_LETTER, true, 1, 4, 32, 5e-3f, 1);
    }

    /// As it stands in files.
    Texts texts() {
        return new Texts()
                .put("task", task.id())
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
                texts.has("task") ? AttentionTask.of(texts.text("task")) : AttentionTask.HIDDEN_LETTER,
                texts.flag("bothSides"),
                texts.number("blocks"),
                texts.number("heads"),
                texts.number("width"),
                (float) texts.decimal("learningRate"),
                texts.whole("seed"));
    }

    public SequenceExperiment experiment(SequenceData data) {
        if (task == AttentionTask.NAMES) {
            return new SequenceExperiment(
                    "Transformer",
                    data,
                    SequenceRecipes.namesTransformer(data, width, heads, blocks, learningRate, seed));
        }
        String label = bothSides ? "both sides" : "left only";
        return new SequenceExperiment(
                label, data, SequenceRecipes.hiddenLetter(data, bothSides, width, heads, blocks, learningRate, seed));
    }

    /// Whether letters at the right of the one asked for are seen.
    public boolean seesRight() {
        return task == AttentionTask.HIDDEN_LETTER && bothSides;
    }

    public AttentionRecipe with(AttentionTask other) {
        return new AttentionRecipe(other, bothSides, blocks, heads, width, learningRate, seed);
    }

    public AttentionRecipe withBothSides(boolean other) {
        return new AttentionRecipe(task, other, blocks, heads, width, learningRate, seed);
    }

    public AttentionRecipe withBlocks(int other) {
        return new AttentionRecipe(task, bothSides, other, heads, width, learningRate, seed);
    }

    public AttentionRecipe withHeads(int other) {
        return new AttentionRecipe(task, bothSides, blocks, other, width, learningRate, seed);
    }

    public AttentionRecipe withWidth(int other) {
        return new AttentionRecipe(task, bothSides, blocks, heads, other, learningRate, seed);
    }

    @Override
    public AttentionRecipe withLearningRate(float other) {
        return new AttentionRecipe(task, bothSides, blocks, heads, width, other, seed);
    }

    @Override
    public AttentionRecipe withSeed(long other) {
        return new AttentionRecipe(task, bothSides, blocks, heads, width, learningRate, other);
    }
}
