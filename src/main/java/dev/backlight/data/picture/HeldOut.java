package dev.backlight.data.picture;

import dev.backlight.math.Randomness;
import java.util.Arrays;

/// A training set in two: what is learned from, and what is held out to see how well that goes. Of each class the
/// same number is held out, as far as there are so many; which ones, the seed alone says.
///
/// @param seed of the choice
/// @param learned in the order of the whole set; the whole set itself where nothing is held out
/// @param validation what is held out, in the same order; null where nothing is
public record HeldOut(long seed, Dataset learned, Dataset validation) {

    static HeldOut of(Dataset all, int count, long seed) {
        boolean[] out = new boolean[all.size()];
        int[] held = chosen(all.byClass(), count, seed);
        for (int i : held) {
            out[i] = true;
        }
        int[] learned = new int[all.size() - count];
        int next = 0;
        for (int i = 0; i < out.length; i++) {
            if (!out[i]) {
                learned[next++] = i;
            }
        }
        return new HeldOut(seed, all.subset(learned), all.subset(held));
    }

    /// How many are held out.
    int count() {
        return validation == null ? 0 : validation.size();
    }

    /// Deals from the classes in turn, one of each: a class that has only one left is passed over while another has
    /// more.
    ///
    /// @param byClass the examples of each class
    /// @param count at most all of them
    /// @return the examples held out, rising
    static int[] chosen(int[][] byClass, int count, long seed) {
        int[][] shuffled = new int[byClass.length][];
        for (int c = 0; c < byClass.length; c++) {
            int[] examples = byClass[c];
            int[] order = Randomness.permutation(examples.length, seed, Randomness.Stream.VALIDATION, c);
            shuffled[c] = Arrays.stream(order).map(i -> examples[i]).toArray();
        }
        int[] chosen = new int[count];
        int next = 0;
        int[] taken = new int[byClass.length];
        for (int spared = 1; spared >= 0; spared--) {
            boolean more = true;
            while (next < count && more) {
                more = false;
                for (int c = 0; c < shuffled.length && next < count; c++) {
                    if (taken[c] < shuffled[c].length - spared) {
                        chosen[next++] = shuffled[c][taken[c]++];
                        more = true;
                    }
                }
            }
        }
        Arrays.sort(chosen);
        return chosen;
    }
}
