package dev.backlight.math.sequence;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The small products and the softmax of one head over one sequence. Matrices are rows of whole vectors: what is
/// narrower is filled up with zeros to `width(n)` columns.
public final class AttentionOps {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// Adding and taking away 1.5·2²³ rounds a float to a whole number, and leaves that number in its lowest bits.
    private static final float ROUNDING = 12582912f;

    private static final int ROUNDING_BITS = Float.floatToRawIntBits(ROUNDING);

    private AttentionOps() {}

    /// The columns that a matrix of n columns takes here.
    public static int width(int n) {
        return (n + L - 1) / L * L;
    }

    /// C = A'·B, where A'[i, p] = a[at + i·rowStride + p·depthStride]; B [k x n] and C [m x n] row-major, n a
    /// multiple of the vector's width. Every element is summed in the order of p.
    public static void multiply(
            float[] a, int at, int rowStride, int depthStride, float[] b, float[] c, int to, int m, int n, int k) {
        for (int j = 0; j < n; j += L) {
            int i = 0;
            for (; i + 4 <= m; i += 4) {
                FloatVector c0 = FloatVector.zero(S);
                FloatVector c1 = c0;
                FloatVector c2 = c0;
                FloatVector c3 = c0;
                int q = at + i * rowStride;
                for (int p = 0; p < k; p++) {
                    FloatVector row = FloatVector.fromArray(S, b, p * n + j);
                    c0 = row.fma(FloatVector.broadcast(S, a[q]), c0);
                    c1 = row.fma(FloatVector.broadcast(S, a[q + rowStride]), c1);
                    c2 = row.fma(FloatVector.broadcast(S, a[q + 2 * rowStride]), c2);
                    c3 = row.fma(FloatVector.broadcast(S, a[q + 3 * rowStride]), c3);
                    q += depthStride;
                }
                int out = to + i * n + j;
                c0.intoArray(c, out);
                c1.intoArray(c, out + n);
                c2.intoArray(c, out + 2 * n);
                c3.intoArray(c, out + 3 * n);
            }
            for (; i < m; i++) {
                FloatVector c0 = FloatVector.zero(S);
                int q = at + i * rowStride;
                for (int p = 0; p < k; p++) {
                    c0 = FloatVector.fromArray(S, b, p * n + j).fma(FloatVector.broadcast(S, a[q]), c0);
                    q += depthStride;
                }
                c0.intoArray(c, to + i * n + j);
            }
        }
    }

    /// One row of scores becomes shares: `a_j = e^(s·scale − max) / Σ`, over the first `seen` columns; 0 beyond.
    ///
    /// @param n columns of the row, a multiple of the vector's width
    public static void softmax(float[] scores, int at, int n, int seen, float scale) {
        float max = Float.NEGATIVE_INFINITY;
        for (int j = at; j < at + seen; j++) {
            max = Math.max(max, scores[j]);
        }
        for (int j = at; j < at + n; j += L) {
            exp(FloatVector.fromArray(S, scores, j).sub(max).mul(scale)).intoArray(scores, j);
        }
        float sum = 0;
        for (int j = at; j < at + seen; j++) {
            sum += scores[j];
        }
        float share = 1 / sum;
        for (int j = at; j < at + seen; j++) {
            scores[j] *= share;
        }
        for (int j = at + seen; j < at + n; j++) {
            scores[j] = 0;
        }
    }

    /// The softmax's way back for one row: `∂s_j = scale·a_j·(∂a_j − Σ_k ∂a_k·a_k)`.
    ///
    /// @param shares a, at `at`
    /// @param grads ∂a on entry, ∂s afterwards, at `to`
    public static void softmaxSlopes(float[] shares, int at, float[] grads, int to, int n, int seen, float scale) {
        float sum = 0;
        for (int j = 0; j < seen; j++) {
            sum += shares[at + j] * grads[to + j];
        }
        for (int j = 0; j < n; j += L) {
            FloatVector.fromArray(S, grads, to + j)
                    .sub(sum)
                    .mul(FloatVector.fromArray(S, shares, at + j))
                    .mul(scale)
                    .intoArray(grads, to + j);
        }
    }

    /// e^x of each lane, within two units in the last place for −87 ≤ x ≤ 88 and cut to that range outside.
    /// Moshier's polynomial (Cephes, `expf`): x = n·ln 2 + r, e^x = 2ⁿ·e^r.
    public static FloatVector exp(FloatVector value) {
        FloatVector x = value.max(-87f).min(88f);
        FloatVector rounded = x.mul(1.44269504088896341f).add(ROUNDING);
        FloatVector n = rounded.sub(ROUNDING);
        FloatVector r = x.sub(n.mul(0.693359375f)).sub(n.mul(-2.12194440e-4f));
        FloatVector y = r.mul(1.9875691500e-4f)
                .add(1.3981999507e-3f)
                .fma(r, FloatVector.broadcast(S, 8.3334519073e-3f))
                .fma(r, FloatVector.broadcast(S, 4.1665795894e-2f))
                .fma(r, FloatVector.broadcast(S, 1.6666665459e-1f))
                .fma(r, FloatVector.broadcast(S, 5.0000001201e-1f))
                .mul(r.mul(r))
                .add(r)
                .add(1f);
        IntVector power = rounded.reinterpretAsInts().sub(ROUNDING_BITS - 127).lanewise(VectorOperators.LSHL, 23);
        return y.mul(power.reinterpretAsFloats());
    }
}
