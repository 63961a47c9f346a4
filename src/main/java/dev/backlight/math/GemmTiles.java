package dev.backlight.math;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Register tiles of the matrix product: a block of C stays in vector registers while one pass over k adds to it.
///
/// The tiles are written out, since the compiler keeps only plain local variables in registers. Right at any vector
/// width: the species says how many columns a vector holds, and the columns that do not fill one are copied
/// to where they do. (Masks would do it too, but the compiler sometimes boxes them, at a hundred bytes a number.)
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
    ///
    /// @param panel what `packEdge` made of B, if it has an edge
    /// @param edge room for as many vectors as C has rows, if B has an edge
    static void rows(
            float[] a,
            int rowStride,
            int depthStride,
            float[] b,
            float[] panel,
            float[] c,
            float[] edge,
            int from,
            int to,
            int n,
            int k) {
        if (n < L && NarrowTiles.fit(n)) {
            NarrowTiles.rows(a, rowStride, depthStride, b, c, from, to, n, k);
            return;
        }
        if (n * k <= TINY && n < L) {
            plain(a, rowStride, depthStride, b, c, from, to, n, k);
            return;
        }
        if (k == 0) {
            Arrays.fill(c, from * n, to * n, 0);
            return;
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
            for (; j + L <= n; j += L) {
                column(a, rowStride, depthStride, b, j, n, c, j, n, from, to, k0, k1);
            }
            if (j < n) {
                column(a, rowStride, depthStride, panel, 0, L, edge, 0, L, from, to, k0, k1);
            }
        }
        int rest = n % L;
        for (int i = from; i < to && rest > 0; i++) {
            for (int j = 0; j < rest; j++) {
                c[(i + 1) * n - rest + j] = edge[i * L + j];
            }
        }
    }

    /// Whether a product has a last column of vectors that is not full, and is large enough to be worth tiles.
    static boolean hasEdge(int n, int k) {
        return n % L != 0 && !(n < L && (n * k <= TINY || NarrowTiles.fit(n)));
    }

    /// How many floats wide the panel and the edge of C are.
    static int edgeWidth() {
        return L;
    }

    /// Copies the columns of B that do not fill a vector to a panel that they do fill, with zeros behind.
    ///
    /// @param b [k x n]
    /// @param panel receives [k x L]
    static void packEdge(float[] b, int n, int k, float[] panel) {
        int rest = n % L;
        for (int p = 0; p < k; p++) {
            for (int j = 0; j < L; j++) {
                panel[p * L + j] = j < rest ? b[(p + 1) * n - rest + j] : 0;
            }
        }
    }

    /// One vector wide: rows `from` to `to - 1` at column `j` of B, `cj` of C.
    private static void column(
            float[] a,
            int rowStride,
            int depthStride,
            float[] b,
            int j,
            int bStride,
            float[] c,
            int cj,
            int cStride,
            int from,
            int to,
            int k0,
            int k1) {
        int i = from;
        for (; i + ROWS <= to; i += ROWS) {
            tile8x1(a, i * rowStride, rowStride, depthStride, b, j, bStride, c, i * cStride + cj, cStride, k0, k1);
        }
        for (; i < to; i++) {
            tile1x1(a, i * rowStride, depthStride, b, j, bStride, c, i * cStride + cj, k0, k1);
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
            float[] a,
            int at,
            int rowStride,
            int depthStride,
            float[] b,
            float[] c,
            int j,
            int ci,
            int n,
            int k0,
            int k1) {
        FloatVector c00, c01, c10, c11, c20, c21, c30, c31, c40, c41, c50, c51, c60, c61, c70, c71;
        if (k0 == 0) {
            c00 = c01 = c10 =
                    c11 = c20 = c21 = c30 = c31 = c40 = c41 = c50 = c51 = c60 = c61 = c70 = c71 = FloatVector.zero(S);
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
            float[] a,
            int at,
            int rowStride,
            int depthStride,
            float[] b,
            float[] c,
            int j,
            int ci,
            int n,
            int k0,
            int k1) {
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

    private static void tile8x1(
            float[] a,
            int at,
            int rowStride,
            int depthStride,
            float[] b,
            int j,
            int bStride,
            float[] c,
            int ci,
            int n,
            int k0,
            int k1) {
        FloatVector c00, c10, c20, c30, c40, c50, c60, c70;
        if (k0 == 0) {
            c00 = c10 = c20 = c30 = c40 = c50 = c60 = c70 = FloatVector.zero(S);
        } else {
            c00 = FloatVector.fromArray(S, c, ci);
            c10 = FloatVector.fromArray(S, c, ci + n);
            c20 = FloatVector.fromArray(S, c, ci + 2 * n);
            c30 = FloatVector.fromArray(S, c, ci + 3 * n);
            c40 = FloatVector.fromArray(S, c, ci + 4 * n);
            c50 = FloatVector.fromArray(S, c, ci + 5 * n);
            c60 = FloatVector.fromArray(S, c, ci + 6 * n);
            c70 = FloatVector.fromArray(S, c, ci + 7 * n);
        }
        for (int p = k0; p < k1; p++) {
            FloatVector b0 = FloatVector.fromArray(S, b, p * bStride + j);
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
        c00.intoArray(c, ci);
        c10.intoArray(c, ci + n);
        c20.intoArray(c, ci + 2 * n);
        c30.intoArray(c, ci + 3 * n);
        c40.intoArray(c, ci + 4 * n);
        c50.intoArray(c, ci + 5 * n);
        c60.intoArray(c, ci + 6 * n);
        c70.intoArray(c, ci + 7 * n);
    }

    private static void tile1x1(
            float[] a, int at, int depthStride, float[] b, int j, int bStride, float[] c, int ci, int k0, int k1) {
        FloatVector c00;
        if (k0 == 0) {
            c00 = FloatVector.zero(S);
        } else {
            c00 = FloatVector.fromArray(S, c, ci);
        }
        for (int p = k0; p < k1; p++) {
            FloatVector b0 = FloatVector.fromArray(S, b, p * bStride + j);
            int q = at + p * depthStride;
            FloatVector x = FloatVector.broadcast(S, a[q]);
            c00 = x.fma(b0, c00);
        }
        c00.intoArray(c, ci);
    }
}
