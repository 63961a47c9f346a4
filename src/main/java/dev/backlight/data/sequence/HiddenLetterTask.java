package dev.backlight.data.sequence;

import dev.backlight.data.DataException;
import dev.backlight.math.Randomness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Which letter of a name is hidden? Seen from both sides (as in BERT, Devlin et al., 2018) one or two letters are
/// replaced by a token of their own; seen from the left only, every letter is to be told from those before it.
///
/// Held out are the same names and hidden letters for both, so that their answers can be compared.
public final class HiddenLetterTask {
    /// The token of what is hidden.
    public static final String HIDDEN = "?";

    private static final int HIDDEN_NUMBER = vocabulary().number(HIDDEN);
    private static final long SPLIT_SEED = 5;
    private static final int HELD_OUT = 2000;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 11;

    private HiddenLetterTask() {}

    /// a to z, and the token of what is hidden behind them.
    public static Vocabulary vocabulary() {
        List<String> tokens = new ArrayList<>(Letters.latin().vocabulary().tokens());
        tokens.add(HIDDEN);
        return new Vocabulary(tokens);
    }

    /// @param bothSides whether the letters behind the hidden one are seen too
    /// @param seed of what is hidden while learning
    public static SequenceData names(boolean bothSides, long seed) throws DataException {
        Letters letters = Letters.latin();
        List<String> names = TextLines.read(TextLines.asset("names", "names.txt")).stream()
                .filter(name -> name.length() >= SHORTEST && name.length() <= LONGEST)
                .toList();
        int[] order = Randomness.permutation(names.size(), SPLIT_SEED, Randomness.Stream.SPLIT, 0);
        List<int[]> words =
                IntStream.of(order).mapToObj(i -> letters.word(names.get(i))).toList();
        List<int[]> learned = words.subList(HELD_OUT, words.size());
        List<TokenSequence> heldOut = IntStream.range(0, HELD_OUT)
                .mapToObj(i -> asked(words.get(i), bothSides, i))
                .toList();
        return new SequenceData(
                "hidden letter",
                vocabulary(),
                letters.vocabulary().tokens(),
                LONGEST + 2,
                bothSides
                        ? new Hiding(learned, seed)
                        : SequenceSource.of(
                                learned.stream().map(TokenSequence::nextOf).toList()),
                heldOut);
    }

    /// One letter of a held-out name, never the first, which nothing could tell.
    private static TokenSequence asked(int[] word, boolean bothSides, int index) {
        int hidden =
                Randomness.at(SPLIT_SEED, Randomness.Stream.VALIDATION, index).nextInt(2, word.length - 1);
        if (bothSides) {
            return hide(word, hidden, hidden);
        }
        TokenSequence next = TokenSequence.nextOf(word);
        int[] answers = new int[next.answers().length];
        Arrays.fill(answers, TokenSequence.NOT_ASKED);
        answers[hidden - 1] = word[hidden];
        return new TokenSequence(next.tokens(), answers);
    }

    /// Hides one or two letters and asks for them.
    ///
    /// @param word with its edges
    public static TokenSequence hide(int[] word, int first, int second) {
        int[] tokens = word.clone();
        int[] answers = new int[word.length];
        Arrays.fill(answers, TokenSequence.NOT_ASKED);
        for (int at : new int[] {first, second}) {
            tokens[at] = HIDDEN_NUMBER;
            answers[at] = word[at];
        }
        return new TokenSequence(tokens, answers);
    }

    /// Hides other letters in each epoch.
    private record Hiding(List<int[]> words, long seed) implements SequenceSource {
        @Override
        public int size() {
            return words.size();
        }

        @Override
        public TokenSequence get(int index, int epoch) {
            RandomGenerator random =
                    Randomness.at(seed, Randomness.Stream.AUGMENTATION, (long) epoch * words.size() + index);
            int[] word = words.get(index);
            int first = random.nextInt(1, word.length - 1);
            int second = random.nextBoolean() ? random.nextInt(1, word.length - 1) : first;
            return hide(word, first, second);
        }
    }
}
