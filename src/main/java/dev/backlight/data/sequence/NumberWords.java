package dev.backlight.data.sequence;

import dev.backlight.math.Randomness;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Numbers from 1 to 9,999 in English words become Chinese numerals: `three thousand forty two = 三千零四十二.` One
/// sequence holds both; asked is what stands behind the equals sign.
public final class NumberWords {
    /// What stands behind a numeral.
    public static final String END = ".";

    private static final List<String> ONES = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final String DIGITS = "零一二三四五六七八九";
    private static final List<String> UNITS = List.of("千", "百", "十", "");
    private static final String EQUALS = "=";
    private static final int NUMBERS = 9_999;
    private static final int LEARNED = 2000;
    private static final int HELD_OUT = 500;
    private static final long SPLIT_SEED = 0;

    private NumberWords() {}

    /// English words, Chinese numerals, the equals sign and the end.
    public static Vocabulary vocabulary() {
        List<String> words = IntStream.rangeClosed(1, NUMBERS)
                .boxed()
                .flatMap(n -> english(n).stream())
                .distinct()
                .sorted()
                .toList();
        List<String> tokens = new ArrayList<>(words);
        Stream.of((DIGITS + "十百千").split("")).forEach(tokens::add);
        tokens.add(EQUALS);
        tokens.add(END);
        return new Vocabulary(tokens);
    }

    /// Two thousand numbers to learn from, five hundred others to be judged by.
    public static SequenceData translation() {
        Vocabulary vocabulary = vocabulary();
        int[] order = Randomness.permutation(NUMBERS, SPLIT_SEED, Randomness.Stream.SPLIT, 0);
        List<TokenSequence> all = IntStream.of(order)
                .limit(LEARNED + HELD_OUT)
                .mapToObj(i -> sequence(vocabulary, i + 1))
                .toList();
        int longest = IntStream.rangeClosed(1, NUMBERS)
                .map(n -> english(n).size() + chinese(n).length() + 1)
                .max()
                .orElseThrow();
        return new SequenceData(
                "translation",
                vocabulary,
                vocabulary.tokens(),
                longest,
                SequenceSource.of(all.subList(0, LEARNED)),
                all.subList(LEARNED, LEARNED + HELD_OUT));
    }

    private static TokenSequence sequence(Vocabulary vocabulary, int n) {
        int[] question = question(vocabulary, english(n));
        int[] answer = Stream.concat(Stream.of(chinese(n).split("")), Stream.of(END))
                .mapToInt(vocabulary::number)
                .toArray();
        int[] both =
                IntStream.concat(IntStream.of(question), IntStream.of(answer)).toArray();
        TokenSequence next = TokenSequence.nextOf(both);
        Arrays.fill(next.answers(), 0, question.length - 1, TokenSequence.NOT_ASKED);
        return next;
    }

    /// English words and the equals sign.
    ///
    /// @throws IllegalArgumentException if a word is no number word
    public static int[] question(Vocabulary vocabulary, List<String> words) {
        int[] tokens = Stream.concat(words.stream(), Stream.of(EQUALS))
                .mapToInt(vocabulary::number)
                .toArray();
        for (int i = 0; i < tokens.length - 1; i++) {
            if (tokens[i] < 0) {
                throw new Refusal(
                        "\"{0}\" is no number word: write one such as three thousand forty two.", words.get(i));
            }
        }
        return tokens;
    }

    /// `42` is forty, two.
    ///
    /// @param n 1 to 9,999
    public static List<String> english(int n) {
        List<String> words = new ArrayList<>();
        int left = n;
        if (left >= 1000) {
            words.addAll(List.of(ONES.get(left / 1000), "thousand"));
            left %= 1000;
        }
        if (left >= 100) {
            words.addAll(List.of(ONES.get(left / 100), "hundred"));
            left %= 100;
        }
        if (left >= 20) {
            words.add(TENS.get(left / 10 - 2));
            left %= 10;
        }
        if (left > 0) {
            words.add(ONES.get(left));
        }
        return words;
    }

    /// `3042` is 三千零四十二; a gap between digits is one 零, and 10 to 19 at the front go without 一.
    ///
    /// @param n 1 to 9,999
    public static String chinese(int n) {
        int[] digits = {n / 1000, n / 100 % 10, n / 10 % 10, n % 10};
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < digits.length; i++) {
            if (digits[i] == 0) {
                gap = true;
                continue;
            }
            if (gap && !text.isEmpty()) {
                text.append(DIGITS.charAt(0));
            }
            boolean bareTen = i == 2 && digits[i] == 1 && text.isEmpty();
            text.append(bareTen ? "" : DIGITS.charAt(digits[i])).append(UNITS.get(i));
            gap = false;
        }
        return text.toString();
    }
}
