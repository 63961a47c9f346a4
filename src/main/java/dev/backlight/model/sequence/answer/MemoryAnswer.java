package dev.backlight.model.sequence.answer;

import dev.backlight.data.sequence.MemoryTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.storage.project.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which symbol came first, before all the noise?
public final class MemoryAnswer implements AnswerTask<MemoryRecipe> {
    private static final int SEQUENCES = 1000 * 32;
    private static final int EXAMPLES = 60;

    @Override
    public MemoryRecipe standard() {
        return new MemoryRecipe(Cell.LSTM, 40, 1, 2e-2f, 42);
    }

    @Override
    public MemoryRecipe recipe(Texts texts) throws IOException {
        return new MemoryRecipe(
                Cell.labelled(texts.text("cell")),
                texts.number("delay"),
                (float) texts.decimal("forgetBias"),
                (float) texts.decimal("learningRate"),
                texts.whole("seed"));
    }

    @Override
    public SequenceData data(MemoryRecipe recipe) {
        return MemoryTask.of(recipe.delay(), SEQUENCES, recipe.seed());
    }

    @Override
    public String subject(MemoryRecipe recipe) {
        return String.valueOf(recipe.delay());
    }

    /// Symbols with a space between; missing ones are made up by repeating, so that the delay is kept.
    @Override
    public int[] tokens(SequenceData data, String text) {
        int[] known = Stream.of(text.strip().split("\\s+"))
                .mapToInt(data.vocabulary()::number)
                .filter(number -> number >= 0)
                .toArray();
        int[] given = known.length > 1 ? known : new int[] {0, MemoryTask.SYMBOLS};
        return IntStream.range(0, data.maxTime())
                .map(t -> given[t < given.length ? t : 1 + (t - 1) % (given.length - 1)])
                .toArray();
    }

    @Override
    public List<String> examples(SequenceData data) {
        return data.heldOut().stream()
                .limit(EXAMPLES)
                .map(one -> text(data, one.tokens()))
                .toList();
    }

    /// Symbols with a space between.
    private static String text(SequenceData data, int[] tokens) {
        return Arrays.stream(tokens).mapToObj(data.vocabulary()::token).collect(Collectors.joining(" "));
    }

    /// The same with the next symbol at the front, after the last the first.
    public static String turned(SequenceData data, int[] tokens) {
        int[] other = tokens.clone();
        other[0] = (tokens[0] + 1) % MemoryTask.SYMBOLS;
        return text(data, other);
    }

    @Override
    public int truth(SequenceData data, int[] tokens) {
        return tokens[0] < MemoryTask.SYMBOLS ? tokens[0] : -1;
    }
}
