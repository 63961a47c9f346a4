package dev.backlight.app.cli.sequence;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.data.sequence.HiddenLetterTask;
import dev.backlight.data.sequence.Letters;
import dev.backlight.data.sequence.NextLetterTask;
import dev.backlight.data.sequence.NumberWords;
import dev.backlight.data.sequence.SentimentTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.SurnamesTask;
import dev.backlight.data.sequence.Vocabulary;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.training.sequence.SequenceWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Turns a text into the tokens of a task, and what a network answers into a line.
final class SequenceReader {
    private static final int LIKELIEST = 3;

    private final SequenceTask task;
    private final SequenceData data;
    private final Vocabulary vocabulary;

    SequenceReader(SequenceTask task, SequenceData data) {
        this.task = task;
        this.data = data;
        vocabulary = data.vocabulary();
    }

    /// @throws CommandFailure with one sentence if the task can't read the text
    void check(String text) {
        try {
            int[] tokens = tokens(text);
            if (tokens.length > data.maxTime()) {
                throw new CommandFailure("\"" + text + "\" is too long: the task " + task.id() + " reads at most "
                        + data.maxTime() + " positions.");
            }
        } catch (IllegalArgumentException unreadable) {
            throw new CommandFailure(unreadable.getMessage());
        }
    }

    private int[] tokens(String text) {
        return switch (task) {
            case NAMES -> name(text, NextLetterTask.letters());
            case SURNAMES -> {
                if (Letters.plain(text).isEmpty()) {
                    throw new CommandFailure("\"" + text + "\" has no letter from a to z: write a surname.");
                }
                yield SurnamesTask.tokens(SurnamesTask.letters(), text);
            }
            case SENTIMENT -> SentimentTask.tokens(vocabulary, text, data.maxTime());
            case MEMORY -> symbols(text);
            case HIDDEN_LETTER -> hidden(text);
            case TRANSLATION ->
                NumberWords.question(vocabulary, List.of(text.strip().split("\\s+")));
        };
    }

    private static int[] name(String text, Letters letters) {
        String plain = text.toLowerCase(Locale.ROOT).strip();
        if (!plain.matches("[a-z]*")) {
            throw new CommandFailure("\"" + text + "\" has other signs than a to z: write a name.");
        }
        int[] word = letters.word(plain);
        return Arrays.copyOf(word, word.length - 1);
    }

    private int[] symbols(String text) {
        int[] tokens = Stream.of(text.strip().split("\\s+"))
                .mapToInt(vocabulary::number)
                .toArray();
        if (IntStream.of(tokens).anyMatch(token -> token < 0)) {
            throw new CommandFailure(
                    "\"" + text + "\" has other symbols than A to D and 1 to 8: write such as A 3 1 7.");
        }
        return tokens;
    }

    private int[] hidden(String text) {
        String plain = text.toLowerCase(Locale.ROOT).strip();
        if (!plain.matches("[a-z]*\\?[a-z]*")) {
            throw new CommandFailure(
                    "\"" + text + "\" hides no letter: write a name with one question mark, such as" + " ann?.");
        }
        return plain.equals("?")
                ? new int[] {0, vocabulary.number(HiddenLetterTask.HIDDEN), 0}
                : Stream.of(Letters.EDGE, plain, Letters.EDGE)
                        .flatMapToInt(part -> part.chars())
                        .map(letter -> vocabulary.number(Character.toString(letter)))
                        .toArray();
    }

    /// Tab-separated: the likeliest answers with their probabilities, or the verdict after every word, or the
    /// numeral.
    String answer(SequenceNetwork network, String text) {
        int[] tokens = tokens(text);
        SequenceWriter writer = new SequenceWriter(network);
        return switch (task) {
            case NAMES, SURNAMES, MEMORY -> likeliest(writer.last(tokens));
            case HIDDEN_LETTER -> {
                int at = IntStream.range(0, tokens.length)
                        .filter(t -> vocabulary.token(tokens[t]).equals(HiddenLetterTask.HIDDEN))
                        .findFirst()
                        .orElseThrow();
                yield likeliest(writer.everywhere(tokens)[at]);
            }
            case SENTIMENT -> verdicts(writer.everywhere(tokens), text);
            case TRANSLATION -> {
                int end = vocabulary.number(Letters.EDGE);
                int[] whole = writer.write(tokens, end, 0, new SplittableRandom(0));
                yield IntStream.of(whole)
                        .skip(tokens.length)
                        .mapToObj(vocabulary::token)
                        .collect(Collectors.joining());
            }
        };
    }

    private String likeliest(double[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -probabilities[k]))
                .limit(LIKELIEST)
                .map(k -> String.format(Locale.ROOT, "%s\t%.4f", data.answers().get(k), probabilities[k]))
                .collect(Collectors.joining("\t"));
    }

    private String verdicts(double[][] everywhere, String text) {
        List<String> words = SentimentTask.words(vocabulary, text);
        List<String> read = words.subList(words.size() - everywhere.length, words.size());
        double praise = everywhere[everywhere.length - 1][1];
        String steps = IntStream.range(0, read.size())
                .mapToObj(t -> String.format(Locale.ROOT, "%s %.2f", read.get(t), everywhere[t][1]))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s\t%.4f\t%s",
                SentimentTask.VERDICTS.get(praise > 0.5 ? 1 : 0),
                Math.max(praise, 1 - praise),
                steps);
    }
}
