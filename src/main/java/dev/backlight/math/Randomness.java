package dev.backlight.math;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Seeded randomness that is addressed, not consumed: a seed, a stream and an index name a generator. The order of
/// epoch 17 is the same whether or not epochs 1 to 16 were run, so a training can be resumed anywhere.
public final class Randomness {
    /// What the numbers are for; streams of one seed are independent.
    public enum Stream {
        WEIGHTS,
        SHUFFLE,
        DROPOUT,
        AUGMENTATION,
        DATA,
        SPLIT,
        VALIDATION
    }

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Randomness() {}

    public static RandomGenerator at(long seed, Stream stream, long index) {
        return new SplittableRandom(address(seed, stream, index));
    }

    /// A number that differs in about half its bits for neighbouring addresses.
    public static long address(long seed, Stream stream, long index) {
        return mix(mix(mix(seed) + GOLDEN_GAMMA * (stream.ordinal() + 1)) + GOLDEN_GAMMA * (index + 1));
    }

    /// The numbers 0 to n - 1 in random order.
    public static int[] permutation(int n, long seed, Stream stream, long index) {
        int[] order = new int[n];
        permute(order, seed, stream, index);
        return order;
    }

    /// Fills `order` with 0 to length - 1 in random order (Fisher and Yates), allocating nothing of its size.
    public static void permute(int[] order, long seed, Stream stream, long index) {
        RandomGenerator random = at(seed, stream, index);
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }

    /// Stafford's mix 13, as in SplitMix64 (Steele, Lea, Flood 2014).
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
