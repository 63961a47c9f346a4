package dev.backlight.math.picture;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// Where the rows of a block's pictures begin and end to be anything but zero in any example. Digits stand in the
/// middle of empty paper: of LeNet's first products about half are by pixels that are zero in all examples of a
/// block.
///
/// What is not finite in a weight does not spread from where the pictures are zero.
public final class Extents {
    final int[] from;
    final int[] to;

    /// Rows that are taken whole.
    public Extents(Block shape) {
        from = new int[shape.channels() * shape.height()];
        to = new int[from.length];
        java.util.Arrays.fill(to, shape.width());
    }

    /// Looks at the pictures; rows without anything end where they begin, at 0.
    public void measure(float[] x, Block shape) {
        for (int row = 0; row < from.length; row++) {
            int start = shape.at(row / shape.height(), row % shape.height(), 0);
            int first = 0;
            int end = shape.width();
            while (first < end && isZero(x, start + first * Block.LANES)) {
                first++;
            }
            while (end > first && isZero(x, start + (end - 1) * Block.LANES)) {
                end--;
            }
            from[row] = first == end ? 0 : first;
            to[row] = first == end ? 0 : end;
        }
    }

    private static boolean isZero(float[] x, int at) {
        for (int lane = 0; lane < Block.LANES; lane += Block.L) {
            if (FloatVector.fromArray(Block.S, x, at + lane)
                    .compare(VectorOperators.NE, 0)
                    .anyTrue()) {
                return false;
            }
        }
        return true;
    }
}
