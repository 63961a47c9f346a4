package dev.backlight.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Register tiles of the matrix product: a block of C stays in vector registers while one pass over k adds to it.
///
/// The tiles are written out, since the compiler keeps only plain local variables in registers. Right at any vector
/// width: the species says how many columns a vector holds, and a mask cuts the last one.
final class GemmTiles {
    /// Rows of C that the largest tile computes at once.
    static final int ROWS = 8;

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// Depth of a pass: so much of B, two vectors wide, stays in the first-level cache.
    private static final int DEPTH = 256;

    /// Up to here plain loops are faster than setting up a tile.
    private static final int TINY = 128;

    private GemmTiles() {}

    /// Rows `from` to `to - 1` of C = A'·B; see `GemmJob.run`.
    static void rows(
            float[] a, int rowStride, int depthStride, float[] b, float[] c, int from, int to, int n, int k) {
        if (n * k <= TINY && n < L) {
            plain(a, rowStride, depthStride, b, c, from, to, n, k);
            return;
        }
        if (k == 0) {
            java.util.Arrays.fill(c, from * n, to * n, 0);
        }
        for (int k0 = 0; k0 < k; k0 += DEPTH) {
            int k1 = Math.min(k, k0 + DEPTH);
            int j = 0;
            for (; j + 2 * L <= n; j += 2 * L) {
                int i = from;
                for (; i + ROWS <= to; i += ROWS) {
                    tile8x2(a, i * rowStride, rowStride, depthStride, b, c, j, i * n + j, n, k0, k1);
                }
                for (; i < to; i++) {
                    tile1x2(a, i * rowStride, rowStride, depthStride, b, c, j, i * n + j, n, k0, k1);
                }
            }
            for (; j < n; j += L) {
                VectorMask<Float> mask = S.indexInRange(j, n);
                int i = from;
                for (; i + ROWS <= to; i += ROWS) {
                    tile8x1Masked(a, i * rowStride, rowStride, depthStride, b, c, j, i * n + j, n, k0, k1, mask);
                }
                for (; i < to; i++) {
                    tile1x1Masked(a, i * rowStride, rowStride, depthStride, b, c, j, i * n + j, n, k0, k1, mask);
                }
            }
        }
    }

    private static void plain(
            float[] a, int rowStride, int depthStride, float[] b, float[] c, int from, int to, int n, int k) {
        for (int i = from; i < to; i++) {
            for (int j = 0; j < n; j++) {
                float sum = 0;
                for (int p = 0; p < k; p++) {
                    sum += a[i * rowStride + p * depthStride] * b[p * n + j];
                }
                c[i * n + j] = sum;
            }
        }
    }

    private static void tile8x2(
            float[] a, int at, int rowStride, int depthStride, float[] b, float[] c, int j, int ci, int n, int k0, int k1) {
        FloatVector c00, c01, c10, c11, c20, c21, c30, c31, c40, c41, c50, c51, c60, c61, c70, c71;
        if (k0 == 0) {
            c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = c40 = c41 = c50 = c51 = c60 = c61 = c70 = c71 = FloatVector.zero(S);
        } else {
            c00 = FloatVector.fromArray(S, c, ci);
            c01 = FloatVector.fromArray(S, c, ci + L);
            c10 = FloatVector.fromArray(S, c, ci + n);
            c11 = FloatVector.fromArray(S, c, ci + n + L);
            c20 = FloatVector.fromArray(S, c, ci + 2 * n);
            c21 = FloatVector.fromArray(S, c, ci + 2 * n + L);
            c30 = FloatVector.fromArray(S, c, ci + 3 * n);
            c31 = FloatVector.fromArray(S, c, ci + 3 * n + L);
            c40 = FloatVector.fromArray(S, c, ci + 4 * n);
            c41 = FloatVector.fromArray(S, c, ci + 4 * n + L);
            c50 = FloatVector.fromArray(S, c, ci + 5 * n);
            c51 = FloatVector.fromArray(S, c, ci + 5 * n + L);
            c60 = FloatVector.fromArray(S, c, ci + 6 * n);
            c61 = FloatVector.fromArray(S, c, ci + 6 * n + L);
            c70 = FloatVector.fromArray(S, c, ci + 7 * n);
            c71 = FloatVector.fromArray(S, c, ci + 7 * n + L);
        }
        for (int p = k0; p < k1; p++) {
            FloatVector b0 = FloatVector.fromArray(S, b, p * n + j);
            FloatVector b1 = FloatVector.fromArray(S, b, p * n + j + L);
            int q = at + p * depthStride;
            FloatVector x = FloatVector.broadcast(S, a[q]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            x = FloatVector.broadcast(S, a[q + rowStride]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            x = FloatVector.broadcast(S, a[q + 2 * rowStride]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            x = FloatVector.broadcast(S, a[q + 3 * rowStride]);
            c30 = x.fma(b0, c30);
            c31 = x.fma(b1, c31);
            x = FloatVector.broadcast(S, a[q + 4 * rowStride]);
            c40 = x.fma(b0, c40);
            c41 = x.fma(b1, c41);
            x = FloatVector.broadcast(S, a[q + 5 * rowStride]);
            c50 = x.fma(b0, c50);
            c51 = x.fma(b1, c51);
            x = FloatVector.broadcast(S, a[q + 6 * rowStride]);
            c60 = x.fma(b0, c60);
            c61 = x.fma(b1, c61);
            x = FloatVector.broadcast(S, a[q + 7 * rowStride]);
            c70 = x.fma(b0, c70);
            c71 = x.fma(b1, c71);
        }
        c00.intoArray(c, ci);
        c01.intoArray(c, ci + L);
        c10.intoArray(c, ci + n);
        c11.intoArray(c, ci + n + L);
        c20.intoArray(c, ci + 2 * n);
        c21.intoArray(c, ci + 2 * n + L);
        c30.intoArray(c, ci + 3 * n);
        c31.intoArray(c, ci + 3 * n + L);
        c40.intoArray(c, ci + 4 * n);
        c41.intoArray(c, ci + 4 * n + L);
        c50.intoArray(c, ci + 5 * n);
        c51.intoArray(c, ci + 5 * n + L);
        c60.intoArray(c, ci + 6 * n);
        c61.intoArray(c, ci + 6 * n + L);
        c70.intoArray(c, ci + 7 * n);
        c71.intoArray(c, ci + 7 * n + L);
    }

    private static void tile1x2(
            float[] a, int at, int rowStride, int depthStride, float[] b, float[] c, int j, int ci, int n, int k0, int k1) {
        FloatVector c00, c01;
        if (k0 == 0) {
            c00 = c01 = FloatVector.zero(S);
        } else {
            c00 = FloatVector.fromArray(S, c, ci);
            c01 = FloatVector.fromArray(S, c, ci + L);
        }
        for (int p = k0; p < k1; p++) {
            FloatVector b0 = FloatVector.fromArray(S, b, p * n + j);
            FloatVector b1 = FloatVector.fromArray(S, b, p * n + j + L);
            int q = at + p * depthStride;
            FloatVector x = FloatVector.broadcast(S, a[q]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
        }
        c00.intoArray(c, ci);
        c01.intoArray(c, ci + L);
    }

    private static void tile8x1Masked(
            float[] a, int at, int rowStride, int depthStride, float[] b, float[] c, int j, int ci, int n, int k0, int k1, VectorMask<Float> mask) {
        FloatVector c00, c10, c20, c30, c40, c50, c60, c70;
        if (k0 == 0) {
            c00 = c10 = c20 = c30 = c40 = c50 = c60 = c70 = FloatVector.zero(S);
        } else {
            c00 = FloatVector.fromArray(S, c, ci, mask);
            c10 = FloatVector.fromArray(S, c, ci + n, mask);
            c20 = FloatVector.fromArray(S, c, ci + 2 * n, mask);
            c30 = FloatVector.fromArray(S, c, ci + 3 * n, mask);
            c40 = FloatVector.fromArray(S, c, ci + 4 * n, mask);
            c50 = FloatVector.fromArray(S, c, ci + 5 * n, mask);
            c60 = FloatVector.fromArray(S, c, ci + 6 * n, mask);
            c70 = FloatVector.fromArray(S, c, ci + 7 * n, mask);
        }
        for (int p = k0; p < k1; p++) {
            FloatVector b0 = FloatVector.fromArray(S, b, p * n + j, mask);
            int q = at + p * depthStride;
            FloatVector x = FloatVector.broadcast(S, a[q]);
            c00 = x.fma(b0, c00);
            x = FloatVector.broadcast(S, a[q + rowStride]);
            c10 = x.fma(b0, c10);
            x = FloatVector.broadcast(S, a[q + 2 * rowStride]);
            c20 = x.fma(b0, c20);
            x = FloatVector.broadcast(S, a[q + 3 * rowStride]);
            c30 = x.fma(b0, c30);
            x = FloatVector.broadcast(S, a[q + 4 * rowStride]);
            c40 = x.fma(b0, c40);
            x = FloatVector.broadcast(S, a[q + 5 * rowStride]);
            c50 = x.fma(b0, c50);
            x = FloatVector.broadcast(S, a[q + 6 * rowStride]);
            c60 = x.fma(b0, c60);
            x = FloatVector.broadcast(S, a[q + 7 * rowStride]);
            c70 = x.fma(b0, c70);
        }
        c00.intoArray(c, ci, mask);
        c10.intoArray(c, ci + n, mask);
        c20.intoArray(c, ci + 2 * n, mask);
        c30.intoArray(c, ci + 3 * n, mask);
        c40.intoArray(c, ci + 4 * n, mask);
        c50.intoArray(c, ci + 5 * n, mask);
        c60.intoArray(c, ci + 6 * n, mask);
        c70.intoArray(c, ci + 7 * n, mask);
    }

    private static void tile1x1Masked(
            float[] a, int at, int rowStride, int depthStride, float[] b, float[] c, int j, int ci, int n, int k0, int k1, VectorMask<Float> mask) {
        FloatVector c00;
        if (k0 == 0) {
            c00 = FloatVector.zero(S);
        } else {
            c00 = FloatVector.fromArray(S, c, ci, mask);
        }
        for (int p = k0; p < k1; p++) {
            FloatVector b0 = FloatVector.fromArray(S, b, p * n + j, mask);
            int q = at + p * depthStride;
            FloatVector x = FloatVector.broadcast(S, a[q]);
            c00 = x.fma(b0, c00);
        }
        c00.intoArray(c, ci, mask);
    }
}
