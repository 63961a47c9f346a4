package dev.backlight.data.sequence;

import dev.backlight.math.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What comes next in a row of random symbols that repeats with a period of 8 to 16? From the second time on it can
/// be copied (Olsson et al., 2022, "induction").
public final class CopyTask {
    private static final int SYMBOLS = 32;
    private static final int LENGTH = 32;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 16;
    private static final int HELD_OUT = 200;
    private static final long HELD_OUT_SEED = 99;

    private CopyTask() {}

    /// @param sequences how many there are to learn from, each drawn anew
    public static SequenceData of(int sequences, long seed) {
        List<String> symbols =
                IntStream.range(0, SYMBOLS).mapToObj(Integer::toString).toList();
        SequenceSource train = new SequenceSource() {
            @Override
            public int size() {
                return sequences;
            }

            @Override
            public TokenSequence get(int index, int epoch) {
                return draw(Randomness.at(seed, Randomness.Stream.DATA, (long) epoch * sequences + index), false);
            }
        };
        List<TokenSequence> heldOut = IntStream.range(0, HELD_OUT)
                .mapToObj(i -> draw(Randomness.at(HELD_OUT_SEED, Randomness.Stream.VALIDATION, i), true))
                .toList();
        return new SequenceData("copying", new Vocabulary(symbols), symbols, LENGTH - 1, train, heldOut);
    }

    /// @param repeatedOnly whether only what can be copied is asked about
    private static TokenSequence draw(RandomGenerator random, boolean repeatedOnly) {
        int period = random.nextInt(SHORTEST, LONGEST + 1);
        int[] tokens = new int[LENGTH];
        for (int t = 0; t < LENGTH; t++) {
            tokens[t] = t < period ? random.nextInt(SYMBOLS) : tokens[t - period];
        }
        TokenSequence next = TokenSequence.nextOf(tokens);
        if (repeatedOnly) {
            Arrays.fill(next.answers(), 0, period - 1, TokenSequence.NOT_ASKED);
        }
        return next;
    }
}
