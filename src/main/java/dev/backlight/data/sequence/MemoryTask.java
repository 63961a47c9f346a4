package dev.backlight.data.sequence;

import dev.backlight.math.Randomness;
import dev.backlight.text.Refusal;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which symbol came first? One of four, then noise, then the question at the last position. Chance is one in four.
public final class MemoryTask {
    /// How many symbols there are to remember.
    public static final int SYMBOLS = 4;

    private static final int NOISE = 8;
    private static final int HELD_OUT = 500;
    private static final long HELD_OUT_SEED = 99;

    private MemoryTask() {}

    /// @param delay positions of noise behind the symbol
    /// @param sequences how many there are to learn from, each drawn anew
    /// @param seed of what is learned from
    public static SequenceData of(int delay, int sequences, long seed) {
        if (delay < 1) {
            throw new Refusal("A delay of {0} leaves nothing to remember across: give at least 1.", delay);
        }
        List<String> symbols = List.of("A", "B", "C", "D");
        List<String> tokens = Stream.concat(
                        symbols.stream(), IntStream.rangeClosed(1, NOISE).mapToObj(Integer::toString))
                .toList();
        SequenceSource train = new SequenceSource() {
            @Override
            public int size() {
                return sequences;
            }

            @Override
            public TokenSequence get(int index, int epoch) {
                return draw(delay, Randomness.at(seed, Randomness.Stream.DATA, (long) epoch * sequences + index));
            }
        };
        List<TokenSequence> heldOut = IntStream.range(0, HELD_OUT)
                .mapToObj(i -> draw(delay, Randomness.at(HELD_OUT_SEED, Randomness.Stream.VALIDATION, i)))
                .toList();
        return new SequenceData("memory", new Vocabulary(tokens), symbols, delay + 1, train, heldOut);
    }

    private static TokenSequence draw(int delay, RandomGenerator random) {
        int[] tokens = new int[delay + 1];
        tokens[0] = random.nextInt(SYMBOLS);
        for (int t = 1; t < tokens.length; t++) {
            tokens[t] = random.nextInt(SYMBOLS, SYMBOLS + NOISE);
        }
        return TokenSequence.answeredLast(tokens, tokens[0]);
    }
}
