package dev.backlight.math.sparse;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Computes a product whose left matrix is mostly zeros, C = A'·B, or adds a part of it where k goes over a part of
/// the depth: two rows of C at a time stay in vector registers, and only those k are visited where one of the two
/// rows of A' has a number.
///
/// Two rows share each row of B that is loaded; neighbouring pixels, and to a lesser degree two digits, are ink at
/// the same places, so that little is multiplied in vain: of MNIST's pixels 19 % are ink, of pairs of neighbours
/// 22 % have some, of pairs of digits 29 %. Each number of C is summed in the order of k. What is left out would
/// have added a zero, so that the numbers are those of `math.Gemm` to the bit, as long as B is finite.
///
/// The tiles are written out, since the compiler keeps only plain local variables in registers.
final class SparseTiles {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// Machines of the widest vectors have 32 registers of them, others may have 16.
    private static final boolean MANY_REGISTERS = L >= 16;

    private float[] a;
    private int rowStride;
    private int depthStride;
    private long[] bits;
    private int words;
    private float[] b;
    private float[] c;
    private int n;

    /// How many columns C must have at least.
    static int narrowest() {
        return L;
    }

    /// What is on the left: A'[i, p] = a[i·rowStride + p·depthStride].
    ///
    /// @param bits where A' is not zero: `words` for each row
    void left(float[] a, int rowStride, int depthStride, long[] bits, int words) {
        this.a = a;
        this.rowStride = rowStride;
        this.depthStride = depthStride;
        this.bits = bits;
        this.words = words;
    }

    /// @param b [depth x n], row-major
    /// @param c [rows x n], row-major
    void onto(float[] b, float[] c, int n) {
        this.b = b;
        this.c = c;
        this.n = n;
    }

    /// How many words of bits are the whole depth.
    int words() {
        return words;
    }

    /// Computes two rows of C, or one if they are the same.
    void compute(int i, int i2) {
        int j = 0;
        for (; MANY_REGISTERS && j + 8 * L <= n; j += 8 * L) {
            eight(i, i2, j);
        }
        Arrays.fill(c, i * n + j, (i + 1) * n, 0);
        Arrays.fill(c, i2 * n + j, (i2 + 1) * n, 0);
        add(i, i2, j, 0, words);
    }

    /// Adds to two rows of C, or to one if they are the same, what a part of the depth brings.
    ///
    /// @param from the first word of the part
    /// @param to the word behind its last
    void add(int i, int i2, int from, int to) {
        add(i, i2, 0, from, to);
    }

    private void add(int i, int i2, int column, int from, int to) {
        int j = column;
        for (; j + 4 * L <= n; j += 4 * L) {
            four(i, i2, j, from, to);
        }
        for (; j < n; j += L) {
            one(i, i2, j, from, to);
        }
    }

    /// C[i, j] ← (C[i, j] + factor·added[j])·scale, for all of a row.
    void finish(int i, float[] added, float factor, float scale) {
        float[] sums = c;
        int at = i * n;
        int j = 0;
        for (; j + L <= n; j += L) { // the compiler would not: for all it knows the two arrays are one
            FloatVector.fromArray(S, sums, at + j)
                    .add(FloatVector.fromArray(S, added, j).mul(factor))
                    .mul(scale)
                    .intoArray(sums, at + j);
        }
        for (; j < n; j++) {
            sums[at + j] = (sums[at + j] + factor * added[j]) * scale;
        }
    }

    /// Begins with zeros: with sums that are loaded this were too much for the compiler, which would make an object
    /// of each vector.
    private void eight(int i, int i2, int j) {
        float[] left = a;
        float[] right = b;
        long[] where = bits;
        int stride = words;
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
        for (int word = 0; word < stride; word++) {
            long places = where[i * stride + word] | where[i2 * stride + word];
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

    private void four(int i, int i2, int j, int from, int to) {
        float[] left = a;
        float[] right = b;
        float[] sums = c;
        long[] where = bits;
        int stride = words;
        int step = depthStride;
        int width = n;
        int row = i * rowStride;
        int row2 = i2 * rowStride;
        int first = i * n + j;
        int second = i2 * n + j;
        FloatVector p0 = FloatVector.fromArray(S, sums, first);
        FloatVector p1 = FloatVector.fromArray(S, sums, first + L);
        FloatVector p2 = FloatVector.fromArray(S, sums, first + 2 * L);
        FloatVector p3 = FloatVector.fromArray(S, sums, first + 3 * L);
        FloatVector q0 = FloatVector.fromArray(S, sums, second);
        FloatVector q1 = FloatVector.fromArray(S, sums, second + L);
        FloatVector q2 = FloatVector.fromArray(S, sums, second + 2 * L);
        FloatVector q3 = FloatVector.fromArray(S, sums, second + 3 * L);
        for (int word = from; word < to; word++) {
            long places = where[i * stride + word] | where[i2 * stride + word];
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
        store(first, p0, p1, p2, p3);
        store(second, q0, q1, q2, q3);
    }

    /// The last columns may be fewer than a vector has.
    private void one(int i, int i2, int j, int from, int to) {
        float[] left = a;
        float[] right = b;
        float[] sums = c;
        long[] where = bits;
        int stride = words;
        int step = depthStride;
        int width = n;
        int row = i * rowStride;
        int row2 = i2 * rowStride;
        int first = i * n + j;
        int second = i2 * n + j;
        VectorMask<Float> there = S.indexInRange(j, n);
        FloatVector p = FloatVector.fromArray(S, sums, first, there);
        FloatVector q = FloatVector.fromArray(S, sums, second, there);
        for (int word = from; word < to; word++) {
            long places = where[i * stride + word] | where[i2 * stride + word];
            for (; places != 0; places &= places - 1) {
                int k = word * Long.SIZE + Long.numberOfTrailingZeros(places);
                FloatVector x = FloatVector.fromArray(S, right, k * width + j, there);
                p = x.fma(FloatVector.broadcast(S, left[row + k * step]), p);
                q = x.fma(FloatVector.broadcast(S, left[row2 + k * step]), q);
            }
        }
        p.intoArray(sums, first, there);
        q.intoArray(sums, second, there);
    }

    private void store(int at, FloatVector v0, FloatVector v1, FloatVector v2, FloatVector v3) {
        v0.intoArray(c, at);
        v1.intoArray(c, at + L);
        v2.intoArray(c, at + 2 * L);
        v3.intoArray(c, at + 3 * L);
    }
}
