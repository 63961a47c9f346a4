package dev.backlight.app.cli.sequence;

import dev.backlight.data.DataException;
import dev.backlight.data.sequence.HiddenLetterTask;
import dev.backlight.data.sequence.MemoryTask;
import dev.backlight.data.sequence.NextLetterTask;
import dev.backlight.data.sequence.NumberWords;
import dev.backlight.data.sequence.SentimentTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.SurnamesTask;
import dev.backlight.engine.spec.Weights;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.storage.sequence.SequenceModel;
import dev.backlight.training.sequence.SequenceExperiment;
import dev.backlight.training.sequence.SequenceRecipe;
import dev.backlight.training.sequence.SequenceRecipes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Which experiment was asked for.
record SequenceChoice(
        String domain, SequenceTask task, Cell cell, boolean chinese, boolean uncapped, float forgetBias) {
    private static final int CAP = 300;
    private static final int MEMORY_DELAY = 40;
    private static final int MEMORY_SEQUENCES = 1000 * 32;

    /// What a file says.
    ///
    /// @throws IllegalArgumentException with one sentence if there is no such task or cell
    static SequenceChoice of(SequenceModel model) {
        SequenceTask task = Arrays.stream(SequenceTask.values())
                .filter(known -> known.id().equals(model.task()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no task " + model.task() + "."));
        return new SequenceChoice(
                model.domain(),
                task,
                Cell.labelled(model.cell()),
                model.chinese(),
                model.uncapped(),
                model.forgetBias());
    }

    /// What goes into a file.
    ///
    /// @param steps of the training
    SequenceModel model(long seed, long steps, Weights parameters) {
        return new SequenceModel(
                domain, task.id(), cell.label(), chinese, uncapped, forgetBias, seed, steps, parameters);
    }

    /// The networks that learn it: the one asked for last, its rivals before.
    ///
    /// @param own somebody's own text for the next letter; null for names
    List<SequenceExperiment> experiments(Path own, long seed) throws DataException {
        return switch (task) {
            case NAMES -> {
                SequenceData names = own == null ? NextLetterTask.names() : NextLetterTask.of(own);
                yield List.of(
                        domain.equals(SequenceOptions.TEXT)
                                ? recurrent(names, SequenceRecipes.names(names, cell, seed))
                                : new SequenceExperiment(
                                        "Transformer", names, SequenceRecipes.namesTransformer(names, seed)));
            }
            case SURNAMES -> {
                SequenceData surnames = SurnamesTask.load(uncapped ? SurnamesTask.ALL : CAP);
                yield List.of(recurrent(surnames, SequenceRecipes.surnames(surnames, cell, uncapped ? 4 : 10, seed)));
            }
            case SENTIMENT -> {
                SequenceData reviews = SentimentTask.of(chinese, seed);
                yield List.of(
                        new SequenceExperiment("bag of words", reviews, SequenceRecipes.bagOfWords(reviews, seed)),
                        recurrent(reviews, SequenceRecipes.sentiment(reviews, cell, seed)));
            }
            case MEMORY -> {
                SequenceData memory = MemoryTask.of(MEMORY_DELAY, MEMORY_SEQUENCES, seed);
                yield List.of(recurrent(memory, SequenceRecipes.memory(memory, cell, forgetBias, seed)));
            }
            case HIDDEN_LETTER -> List.of(hidden(false, seed), hidden(true, seed));
            case TRANSLATION -> {
                SequenceData numbers = NumberWords.translation();
                yield List.of(
                        new SequenceExperiment("Transformer", numbers, SequenceRecipes.translation(numbers, seed)));
            }
        };
    }

    private SequenceExperiment recurrent(SequenceData data, SequenceRecipe recipe) {
        return new SequenceExperiment(cell.label(), data, recipe);
    }

    private static SequenceExperiment hidden(boolean bothSides, long seed) throws DataException {
        SequenceData names = HiddenLetterTask.names(bothSides, seed);
        return new SequenceExperiment(
                bothSides ? "both sides" : "left only", names, SequenceRecipes.hiddenLetter(names, bothSides, seed));
    }
}
