package dev.backlight.data.sequence;

import dev.backlight.math.Randomness;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Does a short review praise or not? Word by word; the answer belongs to the last word. Its grammar stands at
/// `SentimentGrammar`. No sentence to judge by is among those to learn from.
public final class SentimentTask {
    /// What a word is read as that nobody has learned.
    public static final String UNKNOWN = "□";

    /// The answers: negative, positive.
    public static final List<String> VERDICTS = List.of("negative", "positive");

    private static final int UNKNOWN_NUMBER = 0;
    private static final int LEARNED = 2000;
    private static final int HELD_OUT = 1000;
    private static final long GRAMMAR_SEED = 1;
    /// How often a thing is a word that nobody knows, so that unknown words are met while learning.
    private static final double UNKNOWN_SHARE = 0.1;

    /// The most words of a sentence that somebody writes.
    private static final int LONGEST = 40;

    private SentimentTask() {}

    /// @param chinese whether the reviews are Chinese; else English
    /// @param seed of which words are unknown while learning
    public static SequenceData of(boolean chinese, long seed) {
        RandomGenerator random = Randomness.at(GRAMMAR_SEED, Randomness.Stream.DATA, chinese ? 1 : 0);
        SentimentGrammar grammar = new SentimentGrammar(chinese, random);
        List<SentimentGrammar.Review> reviews = new ArrayList<>();
        Set<List<String>> learned = new HashSet<>();
        while (reviews.size() < LEARNED + HELD_OUT) {
            SentimentGrammar.Review review = grammar.review();
            if (reviews.size() < LEARNED) {
                learned.add(review.words());
            } else if (learned.contains(review.words())) {
                continue;
            }
            reviews.add(review);
        }
        Vocabulary vocabulary = vocabulary(reviews.subList(0, LEARNED));
        List<TokenSequence> all = reviews.stream()
                .map(review -> TokenSequence.answeredLast(numbers(vocabulary, review.words()), review.good() ? 1 : 0))
                .toList();
        int longest = all.stream().mapToInt(s -> s.tokens().length).max().orElseThrow();
        return new SequenceData(
                "sentiment",
                vocabulary,
                VERDICTS,
                Math.max(LONGEST, longest),
                new Forgetful(all.subList(0, LEARNED), things(vocabulary, chinese), seed),
                all.subList(LEARNED, all.size()));
    }

    private static Vocabulary vocabulary(List<SentimentGrammar.Review> reviews) {
        List<String> words = new ArrayList<>(List.of(UNKNOWN));
        reviews.stream()
                .flatMap(review -> review.words().stream())
                .distinct()
                .sorted()
                .forEach(words::add);
        return new Vocabulary(words);
    }

    private static Set<Integer> things(Vocabulary vocabulary, boolean chinese) {
        Set<Integer> numbers = new HashSet<>();
        SentimentGrammar.things(chinese).forEach(thing -> numbers.add(vocabulary.number(thing)));
        return numbers;
    }

    private static int[] numbers(Vocabulary vocabulary, List<String> words) {
        return words.stream()
                .mapToInt(word -> Math.max(UNKNOWN_NUMBER, vocabulary.number(word)))
                .toArray();
    }

    /// Whether a word strengthens the quality behind it, as "very" does: "not" stands before it.
    public static boolean strengthens(boolean chinese, String word) {
        return SentimentGrammar.degrees(chinese).contains(word);
    }

    /// The words of somebody's own sentence: Latin words and single signs; Chinese by the longest known word.
    public static List<String> words(Vocabulary vocabulary, String sentence) {
        List<String> words = new ArrayList<>();
        String text = sentence.toLowerCase(Locale.ROOT).strip();
        int at = 0;
        while (at < text.length()) {
            int end = end(vocabulary, text, at);
            String word = text.substring(at, end).strip();
            if (!word.isEmpty()) {
                words.add(word);
            }
            at = end;
        }
        return words;
    }

    private static int end(Vocabulary vocabulary, String text, int at) {
        if (isLatin(text.charAt(at))) {
            int end = at + 1;
            while (end < text.length() && isLatin(text.charAt(end))) {
                end++;
            }
            return end;
        }
        for (int length = Math.min(4, text.length() - at); length > 1; length--) {
            if (vocabulary.number(text.substring(at, at + length)) >= 0) {
                return at + length;
            }
        }
        return at + Character.charCount(text.codePointAt(at));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c == '\'';
    }

    /// The numbers of such words; of a long sentence the last ones.
    ///
    /// @throws IllegalArgumentException if there is no word
    public static int[] tokens(Vocabulary vocabulary, String sentence, int maxTime) {
        List<String> words = words(vocabulary, sentence);
        if (words.isEmpty()) {
            throw new Refusal("\"{0}\" has no word: write a sentence.", sentence);
        }
        return numbers(vocabulary, words.subList(Math.max(0, words.size() - maxTime), words.size()));
    }

    /// Now and then does not know what is spoken about.
    private record Forgetful(List<TokenSequence> reviews, Set<Integer> things, long seed) implements SequenceSource {
        @Override
        public int size() {
            return reviews.size();
        }

        @Override
        public TokenSequence get(int index, int epoch) {
            RandomGenerator random =
                    Randomness.at(seed, Randomness.Stream.AUGMENTATION, (long) epoch * reviews.size() + index);
            TokenSequence review = reviews.get(index);
            int[] tokens = Arrays.stream(review.tokens())
                    .map(token ->
                            things.contains(token) && random.nextDouble() < UNKNOWN_SHARE ? UNKNOWN_NUMBER : token)
                    .toArray();
            return new TokenSequence(tokens, review.answers());
        }
    }
}
