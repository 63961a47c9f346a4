package dev.backlight.lab.kit;

import dev.backlight.math.Randomness;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// All sums `a + b` modulo p, each number as p zeros and a one, and which of them are seen.
///
/// @param modulus p
/// @param inputs [p² x 2p], row a·p + b
/// @param targets [p² x p], a one at the sum
/// @param labels the sums
/// @param seen rows to learn from, in the order drawn
/// @param unseen the others
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ModularSums(
        int modulus, FMatrixRMaj inputs, FMatrixRMaj targets, int[] labels, int[] seen, int[] unseen) {

    /// @param share of the table that is seen
    public static ModularSums of(int modulus, double share, long seed) {
        int all = modulus * modulus;
        FMatrixRMaj x = new FMatrixRMaj(all, 2 * modulus);
        FMatrixRMaj t = new FMatrixRMaj(all, modulus);
        int[] labels = new int[all];
        for (int row = 0; row < all; row++) {
            int a = row / modulus;
            int b = row % modulus;
            labels[row] = (a + b) % modulus;
            x.set(row, a, 1);
            x.set(row, modulus + b, 1);
            t.set(row, labels[row], 1);
        }
        int[] order = Randomness.permutation(all, seed, Randomness.Stream.SPLIT, 0);
        int seen = (int) (share * all);
        return new ModularSums(modulus, x, t, labels, Arrays.copyOf(order, seen), Arrays.copyOfRange(order, seen, all));
    }
}
