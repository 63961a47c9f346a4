package dev.backlight.math.sequence;

import dev.backlight.math.TanhOps;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Rows of numbers added and squashed, a vector at a time; what does not fill a vector one by one, to the same
/// bits.
/// (Masks would do it too, but the compiler boxes them where a loop is long.)
public final class RowVectors {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private RowVectors() {}

    /// out[at + j] = tanh(x[at + j] + y[at + j] + b[j]) for `from ≤ j < to`; out may be x.
    public static void tanhOfSum(float[] x, float[] y, float[] b, float[] out, int at, int from, int to) {
        int j = from;
        for (; j + L <= to; j += L) {
            TanhOps.of(FloatVector.fromArray(S, x, at + j)
                            .add(FloatVector.fromArray(S, y, at + j))
                            .add(FloatVector.fromArray(S, b, j)))
                    .intoArray(out, at + j);
        }
        for (; j < to; j++) {
            out[at + j] = TanhOps.of(x[at + j] + y[at + j] + b[j]);
        }
    }

    /// out[at + j] = σ(x[at + j] + y[at + j] + b[j]) for `from ≤ j < to`; out may be x.
    public static void sigmoidOfSum(float[] x, float[] y, float[] b, float[] out, int at, int from, int to) {
        int j = from;
        for (; j + L <= to; j += L) {
            TanhOps.sigmoid(FloatVector.fromArray(S, x, at + j)
                            .add(FloatVector.fromArray(S, y, at + j))
                            .add(FloatVector.fromArray(S, b, j)))
                    .intoArray(out, at + j);
        }
        for (; j < to; j++) {
            out[at + j] = TanhOps.sigmoid(x[at + j] + y[at + j] + b[j]);
        }
    }

    /// out[at + j] = tanh(x[at + j]) for j below n; out may be x.
    static void tanh(float[] x, float[] out, int at, int n) {
        int j = at;
        for (; j + L <= at + n; j += L) {
            TanhOps.of(FloatVector.fromArray(S, x, j)).intoArray(out, j);
        }
        for (; j < at + n; j++) {
            out[j] = TanhOps.of(x[j]);
        }
    }

    /// out[to + j] = x[ofX + j]·y[ofY + j] for j below n.
    static void product(float[] x, int ofX, float[] y, int ofY, float[] out, int to, int n) {
        int j = 0;
        for (; j + L <= n; j += L) {
            FloatVector.fromArray(S, x, ofX + j)
                    .mul(FloatVector.fromArray(S, y, ofY + j))
                    .intoArray(out, to + j);
        }
        for (; j < n; j++) {
            out[to + j] = x[ofX + j] * y[ofY + j];
        }
    }

    /// dz[at + j] = dh[at + j]·(1 − h[at + j]²) for j below n.
    public static void tanhSlopes(float[] h, float[] dh, float[] dz, int at, int n) {
        FloatVector one = FloatVector.broadcast(S, 1);
        int j = at;
        for (; j + L <= at + n; j += L) {
            FloatVector v = FloatVector.fromArray(S, h, j);
            FloatVector.fromArray(S, dh, j).mul(one.sub(v.mul(v))).intoArray(dz, j);
        }
        for (; j < at + n; j++) {
            dz[j] = dh[j] * (1 - h[j] * h[j]);
        }
    }

    /// y[to + j] ← y[to + j] + x[from + j] for j below n.
    public static void add(float[] x, int from, float[] y, int to, int n) {
        int j = 0;
        for (; j + L <= n; j += L) {
            FloatVector.fromArray(S, y, to + j)
                    .add(FloatVector.fromArray(S, x, from + j))
                    .intoArray(y, to + j);
        }
        for (; j < n; j++) {
            y[to + j] += x[from + j];
        }
    }
}
