package dev.backlight.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Products whose C is exactly eight or four columns wide, as in the small networks of the playground: a row of C
/// is one short vector. Where vectors are at most that wide anyway, the larger tiles do the same.
final class NarrowTiles {
    private static final VectorSpecies<Float> EIGHT = FloatVector.SPECIES_256;
    private static final VectorSpecies<Float> FOUR = FloatVector.SPECIES_128;
    private static final int WIDEST = FloatVector.SPECIES_PREFERRED.length();

    private NarrowTiles() {}

    /// Whether there are vectors of this many columns, and wider ones for wider products.
    static boolean fit(int n) {
        return (n == 8 || n == 4) && n <= WIDEST;
    }

    /// Rows `from` to `to - 1` of C = A'·B; see `GemmJob.run`.
    static void rows(float[] a, int rowStride, int depthStride, float[] b, float[] c, int from, int to, int n, int k) {
        if (n == 8) {
            eight(a, rowStride, depthStride, b, c, from, to, k);
        } else {
            four(a, rowStride, depthStride, b, c, from, to, k);
        }
    }

    private static void eight(
            float[] a, int rowStride, int depthStride, float[] b, float[] c, int from, int to, int k) {
        int i = from;
        for (; i + 4 <= to; i += 4) {
            int a0 = i * rowStride;
            int a1 = a0 + rowStride;
            int a2 = a1 + rowStride;
            int a3 = a2 + rowStride;
            FloatVector c0 = FloatVector.zero(EIGHT);
            FloatVector c1 = c0;
            FloatVector c2 = c0;
            FloatVector c3 = c0;
            for (int p = 0; p < k; p++) {
                FloatVector row = FloatVector.fromArray(EIGHT, b, p * 8);
                int at = p * depthStride;
                c0 = row.fma(FloatVector.broadcast(EIGHT, a[a0 + at]), c0);
                c1 = row.fma(FloatVector.broadcast(EIGHT, a[a1 + at]), c1);
                c2 = row.fma(FloatVector.broadcast(EIGHT, a[a2 + at]), c2);
                c3 = row.fma(FloatVector.broadcast(EIGHT, a[a3 + at]), c3);
            }
            c0.intoArray(c, i * 8);
            c1.intoArray(c, i * 8 + 8);
            c2.intoArray(c, i * 8 + 16);
            c3.intoArray(c, i * 8 + 24);
        }
        for (; i < to; i++) {
            FloatVector c0 = FloatVector.zero(EIGHT);
            for (int p = 0; p < k; p++) {
                float value = a[i * rowStride + p * depthStride];
                c0 = FloatVector.fromArray(EIGHT, b, p * 8).fma(FloatVector.broadcast(EIGHT, value), c0);
            }
            c0.intoArray(c, i * 8);
        }
    }

    private static void four(float[] a, int rowStride, int depthStride, float[] b, float[] c, int from, int to, int k) {
        for (int i = from; i < to; i++) {
            FloatVector c0 = FloatVector.zero(FOUR);
            for (int p = 0; p < k; p++) {
                float value = a[i * rowStride + p * depthStride];
                c0 = FloatVector.fromArray(FOUR, b, p * 4).fma(FloatVector.broadcast(FOUR, value), c0);
            }
            c0.intoArray(c, i * 4);
        }
    }

    /// Adds a row of eight or four to each row.
    static void addToRows(float[] values, int rows, int n, float[] row) {
        if (n == 8) {
            FloatVector added = FloatVector.fromArray(EIGHT, row, 0);
            for (int i = 0; i < rows * 8; i += 8) {
                FloatVector.fromArray(EIGHT, values, i).add(added).intoArray(values, i);
            }
        } else {
            FloatVector added = FloatVector.fromArray(FOUR, row, 0);
            for (int i = 0; i < rows * 4; i += 4) {
                FloatVector.fromArray(FOUR, values, i).add(added).intoArray(values, i);
            }
        }
    }

    /// The sum of all rows of eight or four.
    static void columnSums(float[] values, int rows, int n, float[] sums) {
        if (n == 8) {
            FloatVector sum = FloatVector.zero(EIGHT);
            for (int i = 0; i < rows * 8; i += 8) {
                sum = sum.add(FloatVector.fromArray(EIGHT, values, i));
            }
            sum.intoArray(sums, 0);
        } else {
            FloatVector sum = FloatVector.zero(FOUR);
            for (int i = 0; i < rows * 4; i += 4) {
                sum = sum.add(FloatVector.fromArray(FOUR, values, i));
            }
            sum.intoArray(sums, 0);
        }
    }
}
