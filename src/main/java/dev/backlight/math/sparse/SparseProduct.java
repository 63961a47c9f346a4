package dev.backlight.math.sparse;

import dev.backlight.math.ThreadTeam;
import java.util.function.IntConsumer;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// A product whose left matrix is mostly zeros, C = scale·(A'·B + factors·addedᵀ): two rows of C at a time stay in
/// vector registers, and only those k are visited where one of the two rows of A' has a number.
///
/// Two rows share each row of B that is loaded; neighbouring pixels, and to a lesser degree two digits, are ink at
/// the same places, so that little is multiplied in vain: of MNIST's pixels 19 % are ink, of pairs of neighbours
/// 22 % have some, of pairs of digits 29 %. Each number of C is summed in the order of k, by one thread. What is
/// left out would have added a zero, so where nothing is added the numbers are those of `math.Gemm` to the bit, as
/// long as B is finite.
///
/// The tiles are written out, since the compiler keeps only plain local variables in registers.
final class SparseProduct implements IntConsumer {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// Machines of the widest vectors have 32 registers of them, others may have 16.
    private static final boolean MANY_REGISTERS = L >= 16;

    /// Rows of C that are one task; even, so that pairs stay whole.
    private static final int ROWS_PER_TASK = 16;

    private float[] a;
    private int rowStride;
    private int depthStride;
    private long[] bits;
    private int words;
    private float[] b;
    private float[] c;
    private int m;
    private int n;
    private float[] added;
    private float[] factors;
    private float scale;

    /// How many columns C must have at least.
    static int narrowest() {
        return L;
    }

    /// What is on the left: A'[i, p] = a[i·rowStride + p·depthStride].
    ///
    /// @param bits where A' is not zero: `words` for each row
    SparseProduct left(float[] a, int rowStride, int depthStride, long[] bits, int words) {
        this.a = a;
        this.rowStride = rowStride;
        this.depthStride = depthStride;
        this.bits = bits;
        this.words = words;
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
        this.b = b;
        this.c = c;
        this.m = m;
        this.n = n;
        team.run((m + ROWS_PER_TASK - 1) / ROWS_PER_TASK, this);
    }

    @Override
    public void accept(int task) {
        int to = Math.min(m, (task + 1) * ROWS_PER_TASK);
        for (int i = task * ROWS_PER_TASK; i < to; i += 2) {
            pair(i, Math.min(i + 1, to - 1)); // a last single row is its own partner
        }
    }

    private void pair(int i, int i2) {
        int j = 0;
        for (; MANY_REGISTERS && j + 8 * L <= n; j += 8 * L) {
            eight(i, i2, j);
        }
        for (; j + 4 * L <= n; j += 4 * L) {
            four(i, i2, j);
        }
        for (; j + L <= n; j += L) {
            one(i, i2, j);
        }
        if (j < n) { // the last vector begins earlier and computes some numbers again, to the same values
            one(i, i2, n - L);
        }
        if (added != null) {
            finish(i);
            if (i2 > i) {
                finish(i2);
            }
        }
    }

    private void finish(int i) {
        float[] sums = c;
        float[] more = added;
        float factor = factors[i];
        float unit = scale;
        int at = i * n;
        int j = 0;
        for (; j + L <= n; j += L) { // the compiler would not: for all it knows the two arrays are one
            FloatVector.fromArray(S, sums, at + j)
                    .add(FloatVector.fromArray(S, more, j).mul(factor))
                    .mul(unit)
                    .intoArray(sums, at + j);
        }
        for (; j < n; j++) {
            sums[at + j] = (sums[at + j] + factor * more[j]) * unit;
        }
    }

    private void eight(int i, int i2, int j) {
        float[] left = a;
        float[] right = b;
        long[] where = bits;
        int step = depthStride;
        int width = n;
        int row = i * rowStride;
        int row2 = i2 * rowStride;
        FloatVector zero = FloatVector.zero(S);
        FloatVector p0 = zero;
        FloatVector p1 = zero;
        FloatVector p2 = zero;
        FloatVector p3 = zero;
        FloatVector p4 = zero;
        FloatVector p5 = zero;
        FloatVector p6 = zero;
        FloatVector p7 = zero;
        FloatVector q0 = zero;
        FloatVector q1 = zero;
        FloatVector q2 = zero;
        FloatVector q3 = zero;
        FloatVector q4 = zero;
        FloatVector q5 = zero;
        FloatVector q6 = zero;
        FloatVector q7 = zero;
        for (int word = 0; word < words; word++) {
            long places = where[i * words + word] | where[i2 * words + word];
            for (; places != 0; places &= places - 1) {
                int k = word * Long.SIZE + Long.numberOfTrailingZeros(places);
                FloatVector p = FloatVector.broadcast(S, left[row + k * step]);
                FloatVector q = FloatVector.broadcast(S, left[row2 + k * step]);
                int at = k * width + j;
                FloatVector x = FloatVector.fromArray(S, right, at);
                p0 = p.fma(x, p0);
                q0 = q.fma(x, q0);
                x = FloatVector.fromArray(S, right, at + L);
                p1 = p.fma(x, p1);
                q1 = q.fma(x, q1);
                x = FloatVector.fromArray(S, right, at + 2 * L);
                p2 = p.fma(x, p2);
                q2 = q.fma(x, q2);
                x = FloatVector.fromArray(S, right, at + 3 * L);
                p3 = p.fma(x, p3);
                q3 = q.fma(x, q3);
                x = FloatVector.fromArray(S, right, at + 4 * L);
                p4 = p.fma(x, p4);
                q4 = q.fma(x, q4);
                x = FloatVector.fromArray(S, right, at + 5 * L);
                p5 = p.fma(x, p5);
                q5 = q.fma(x, q5);
                x = FloatVector.fromArray(S, right, at + 6 * L);
                p6 = p.fma(x, p6);
                q6 = q.fma(x, q6);
                x = FloatVector.fromArray(S, right, at + 7 * L);
                p7 = p.fma(x, p7);
                q7 = q.fma(x, q7);
            }
        }
        store(i * n + j, p0, p1, p2, p3);
        store(i * n + j + 4 * L, p4, p5, p6, p7);
        store(i2 * n + j, q0, q1, q2, q3);
        store(i2 * n + j + 4 * L, q4, q5, q6, q7);
    }

    private void four(int i, int i2, int j) {
        float[] left = a;
        float[] right = b;
        long[] where = bits;
        int step = depthStride;
        int width = n;
        int row = i * rowStride;
        int row2 = i2 * rowStride;
        FloatVector zero = FloatVector.zero(S);
        FloatVector p0 = zero;
        FloatVector p1 = zero;
        FloatVector p2 = zero;
        FloatVector p3 = zero;
        FloatVector q0 = zero;
        FloatVector q1 = zero;
        FloatVector q2 = zero;
        FloatVector q3 = zero;
        for (int word = 0; word < words; word++) {
            long places = where[i * words + word] | where[i2 * words + word];
            for (; places != 0; places &= places - 1) {
                int k = word * Long.SIZE + Long.numberOfTrailingZeros(places);
                FloatVector p = FloatVector.broadcast(S, left[row + k * step]);
                FloatVector q = FloatVector.broadcast(S, left[row2 + k * step]);
                int at = k * width + j;
                FloatVector x = FloatVector.fromArray(S, right, at);
                p0 = p.fma(x, p0);
                q0 = q.fma(x, q0);
                x = FloatVector.fromArray(S, right, at + L);
                p1 = p.fma(x, p1);
                q1 = q.fma(x, q1);
                x = FloatVector.fromArray(S, right, at + 2 * L);
                p2 = p.fma(x, p2);
                q2 = q.fma(x, q2);
                x = FloatVector.fromArray(S, right, at + 3 * L);
                p3 = p.fma(x, p3);
                q3 = q.fma(x, q3);
            }
        }
        store(i * n + j, p0, p1, p2, p3);
        store(i2 * n + j, q0, q1, q2, q3);
    }

    private void one(int i, int i2, int j) {
        float[] left = a;
        float[] right = b;
        long[] where = bits;
        int step = depthStride;
        int width = n;
        int row = i * rowStride;
        int row2 = i2 * rowStride;
        FloatVector sums = FloatVector.zero(S);
        FloatVector sums2 = sums;
        for (int word = 0; word < words; word++) {
            long places = where[i * words + word] | where[i2 * words + word];
            for (; places != 0; places &= places - 1) {
                int k = word * Long.SIZE + Long.numberOfTrailingZeros(places);
                FloatVector x = FloatVector.fromArray(S, right, k * width + j);
                sums = x.fma(FloatVector.broadcast(S, left[row + k * step]), sums);
                sums2 = x.fma(FloatVector.broadcast(S, left[row2 + k * step]), sums2);
            }
        }
        sums.intoArray(c, i * n + j);
        sums2.intoArray(c, i2 * n + j);
    }

    private void store(int at, FloatVector v0, FloatVector v1, FloatVector v2, FloatVector v3) {
        v0.intoArray(c, at);
        v1.intoArray(c, at + L);
        v2.intoArray(c, at + 2 * L);
        v3.intoArray(c, at + 3 * L);
    }
}
