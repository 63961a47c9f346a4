package dev.backlight.model.sequence.mood;

import dev.backlight.data.sequence.SentimentTask;
import dev.backlight.data.sequence.Vocabulary;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.RecurrentLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What a network makes of a review, word by word. A verdict is the logit of praise, `z_positive − z_negative`.
///
/// @param words all of them, those crossed out included
/// @param start the verdict before any word
/// @param chinese whether the words stand without spaces between
public record MoodReading(List<Word> words, double start, boolean chinese) {
    /// A change of the verdict that is seen; what is smaller is rounding and chance.
    public static final double CLEAR = 0.3;

    /// @param known whether the network has learned the word; else it reads a blank
    /// @param crossed whether it is left out
    /// @param verdict after this word
    /// @param change of the verdict that this word has made; the changes and the start add up to the last verdict
    /// @param memory what is carried on behind it, a number for each unit
    public record Word(String text, boolean known, boolean crossed, double verdict, double change, double[] memory) {}

    public MoodReading {
        words = List.copyOf(words);
    }

    /// @param parameters as `Weights.copy` gives them
    /// @param words at least one
    /// @param crossed places of those that are left out
    static MoodReading of(
            SequenceSpec spec,
            float[][] parameters,
            Vocabulary vocabulary,
            List<String> words,
            Set<Integer> crossed,
            boolean chinese) {
        float[] biases = parameters[parameters.length - 1];
        double start = (double) biases[1] - biases[0];
        int[] tokens = tokens(vocabulary, words, crossed);
        RecurrentLook look = tokens.length == 0 ? null : RecurrentLook.of(spec, parameters, tokens, -1);
        List<Word> read = new ArrayList<>();
        double verdict = start;
        int at = 0;
        double[] memory = {};
        for (int i = 0; i < words.size(); i++) {
            double before = verdict;
            boolean out = crossed.contains(i);
            if (!out && look != null) {
                verdict = look.logits()[at][1] - look.logits()[at][0];
                memory = look.steps().get(at).memory();
                at++;
            }
            boolean known = vocabulary.number(words.get(i)) > 0;
            read.add(new Word(words.get(i), known, out, verdict, verdict - before, memory));
        }
        return new MoodReading(read, start, chinese);
    }

    /// The numbers of the words that are read.
    static int[] tokens(Vocabulary vocabulary, List<String> words, Set<Integer> crossed) {
        int unknown = vocabulary.number(SentimentTask.UNKNOWN);
        return IntStream.range(0, words.size())
                .filter(i -> !crossed.contains(i))
                .map(i -> Math.max(unknown, vocabulary.number(words.get(i))))
                .toArray();
    }

    /// The verdict after the last word.
    public double verdict() {
        return words.isEmpty() ? start : words.getLast().verdict();
    }

    /// The probability that it praises.
    public double positive() {
        return 1 / (1 + Math.exp(-verdict()));
    }

    /// The word at which the verdict changed its side for the last time; −1 if it never did, or no word but by so
    /// little that it says nothing, as before training.
    public int flip() {
        for (int i = words.size() - 1; i > 0; i--) {
            if (words.get(i).verdict() > 0 != words.get(i - 1).verdict() > 0) {
                return Math.abs(words.get(i).change()) > CLEAR ? i : -1;
            }
        }
        return -1;
    }

    /// The word that did most for the verdict as it is: whoever wants another has to turn this one.
    public int deciding() {
        double side = Math.signum(verdict());
        int best = 0;
        for (int i = 1; i < words.size(); i++) {
            best = side * words.get(i).change() > side * words.get(best).change() ? i : best;
        }
        return best;
    }
}
