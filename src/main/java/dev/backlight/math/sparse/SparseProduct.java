package dev.backlight.math.sparse;

import dev.backlight.math.ThreadTeam;
import java.util.function.IntConsumer;

/// A product whose left matrix is mostly zeros, C = scale·(A'·B + factors·addedᵀ), shared by rows of C: each number
/// is summed by one thread.
final class SparseProduct implements IntConsumer {
    /// Rows of C that are one task; even, so that pairs stay whole.
    private static final int ROWS_PER_TASK = 16;

    private final SparseTiles tiles = new SparseTiles();
    private int m;
    private float[] added;
    private float[] factors;
    private float scale;

    /// As `SparseTiles.left`.
    SparseProduct left(float[] a, int rowStride, int depthStride, long[] bits, int words) {
        tiles.left(a, rowStride, depthStride, bits, words);
        return this;
    }

    /// What is done to the sums in the end.
    ///
    /// @param added [columns of C]; null for nothing
    /// @param factors times this it is added, one for each row of C
    /// @param scale what all is multiplied by
    SparseProduct plus(float[] added, float[] factors, float scale) {
        this.added = added;
        this.factors = factors;
        this.scale = scale;
        return this;
    }

    /// @param b [depth x n], row-major
    /// @param c [m x n], row-major, overwritten
    void into(ThreadTeam team, float[] b, float[] c, int m, int n) {
        tiles.onto(b, c, n);
        this.m = m;
        team.run((m + ROWS_PER_TASK - 1) / ROWS_PER_TASK, this);
    }

    @Override
    public void accept(int task) {
        int to = Math.min(m, (task + 1) * ROWS_PER_TASK);
        for (int i = task * ROWS_PER_TASK; i < to; i += 2) {
            int i2 = Math.min(i + 1, to - 1); // a last single row is its own partner
            tiles.compute(i, i2);
            if (added != null) {
                tiles.finish(i, added, factors[i], scale);
                if (i2 > i) {
                    tiles.finish(i2, added, factors[i2], scale);
                }
            }
        }
    }
}
