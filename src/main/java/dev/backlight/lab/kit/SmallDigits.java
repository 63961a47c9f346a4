package dev.backlight.lab.kit;

import dev.backlight.data.picture.Dataset;
import dev.backlight.math.Randomness;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// The program's digits made smaller, so that a network learns them in a second.
public final class SmallDigits {
    private SmallDigits() {}

    /// Pictures of 8 x 8: the inner 24 x 24 pixels, each number the mean of 3 x 3, 0 to 1.
    ///
    /// @return [items x 64]
    public static FMatrixRMaj of8(Dataset digits, int[] items) {
        return pooled(digits, items, 2, 8, 3);
    }

    /// Pictures of 14 x 14: each number the mean of 2 x 2 pixels, 0 to 1.
    ///
    /// @return [items x 196]
    public static FMatrixRMaj of14(Dataset digits, int[] items) {
        return pooled(digits, items, 0, 14, 2);
    }

    private static FMatrixRMaj pooled(Dataset digits, int[] items, int border, int side, int block) {
        if (digits.height() != 28 || digits.width() != 28 || digits.channels() != 1) {
            throw new IllegalStateException(
                    "Labs learn digits of 28×28 pixels, not " + digits.height() + "×" + digits.width() + ".");
        }
        FMatrixRMaj small = new FMatrixRMaj(items.length, side * side);
        for (int row = 0; row < items.length; row++) {
            for (int cell = 0; cell < side * side; cell++) {
                int top = border + cell / side * block;
                int left = border + cell % side * block;
                int sum = 0;
                for (int pixel = 0; pixel < block * block; pixel++) {
                    sum += digits.pixel(items[row], (top + pixel / block) * 28 + left + pixel % block);
                }
                small.data[row * side * side + cell] = sum / (255f * block * block);
            }
        }
        return small;
    }

    public static int[] labels(Dataset digits, int[] items) {
        return Arrays.stream(items).map(digits::label).toArray();
    }

    /// The first items.
    public static int[] first(int count) {
        return IntStream.range(0, count).toArray();
    }

    /// Different items drawn by a seed: numbers `from` to `from + count - 1` of the shuffled set.
    ///
    /// @throws IllegalStateException if there are not so many
    public static int[] drawn(Dataset digits, long seed, int from, int count) {
        if (from + count > digits.size()) {
            throw new IllegalStateException(
                    "There are " + digits.size() + " digits to draw from, not " + (from + count) + ": take fewer.");
        }
        int[] order = Randomness.permutation(digits.size(), seed, Randomness.Stream.DATA, 0);
        return Arrays.copyOfRange(order, from, from + count);
    }
}
