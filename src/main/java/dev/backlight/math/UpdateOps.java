package dev.backlight.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The optimizers' updates of parameter arrays, fused: each array is read and written once. Works on the range from
/// `from` to `to - 1`, so that a team can share an array; every number is computed by itself.
///
/// Numbers too small to matter become zero: left alone they decay into subnormal floats, which processors handle
/// ten to thirty times slower, and the more of them the better a network has learned.
public final class UpdateOps {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// Magnitudes below which a gradient or first moment, and a second moment, count as zero.
    private static final float TINY = 1e-16f;

    private static final float TINY_SQUARE = TINY * TINY;

    private UpdateOps() {}

    /// w ← w − rate·g
    public static void descend(float[] w, float[] g, float rate, int from, int to) {
        for (int i = from; i < to; i += L) {
            VectorMask<Float> mask = S.indexInRange(i, to);
            FloatVector step = FloatVector.fromArray(S, g, i, mask).mul(rate);
            FloatVector.fromArray(S, w, i, mask).sub(step).intoArray(w, i, mask);
        }
    }

    /// m ← μ·m − rate·g, w ← w + m
    public static void momentum(float[] w, float[] g, float[] m, float rate, float mu, int from, int to) {
        for (int i = from; i < to; i += L) {
            VectorMask<Float> mask = S.indexInRange(i, to);
            FloatVector velocity = FloatVector.fromArray(S, m, i, mask)
                    .mul(mu)
                    .sub(FloatVector.fromArray(S, g, i, mask).mul(rate));
            velocity = withoutTiny(velocity, TINY);
            velocity.intoArray(m, i, mask);
            FloatVector.fromArray(S, w, i, mask).add(velocity).intoArray(w, i, mask);
        }
    }

    /// m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², w ← w − scale1·m/(√(scale2·v) + ε).
    ///
    /// @param scale1 rate/(1 − β₁^t)
    /// @param scale2 1/(1 − β₂^t)
    public static void adam(
            float[] w,
            float[] g,
            float[] m,
            float[] v,
            float beta1,
            float beta2,
            float scale1,
            float scale2,
            float epsilon,
            int from,
            int to) {
        int whole = from + S.loopBound(to - from);
        int i = from;
        for (; i < whole; i += L) {
            FloatVector gradient = withoutTiny(FloatVector.fromArray(S, g, i), TINY);
            FloatVector mean =
                    withoutTiny(FloatVector.fromArray(S, m, i).mul(beta1).add(gradient.mul(1 - beta1)), TINY);
            FloatVector square = withoutTiny(
                    FloatVector.fromArray(S, v, i)
                            .mul(beta2)
                            .add(gradient.mul(gradient).mul(1 - beta2)),
                    TINY_SQUARE);
            mean.intoArray(m, i);
            square.intoArray(v, i);
            FloatVector step = mean.mul(scale1).div(square.mul(scale2).sqrt().add(epsilon));
            FloatVector.fromArray(S, w, i).sub(step).intoArray(w, i);
        }
        for (; i < to; i++) {
            float gradient = withoutTiny(g[i], TINY);
            float mean = withoutTiny(m[i] * beta1 + gradient * (1 - beta1), TINY);
            float square = withoutTiny(v[i] * beta2 + gradient * gradient * (1 - beta2), TINY_SQUARE);
            m[i] = mean;
            v[i] = square;
            w[i] -= mean * scale1 / ((float) Math.sqrt(square * scale2) + epsilon);
        }
    }

    private static FloatVector withoutTiny(FloatVector values, float tiny) {
        return values.blend(0, values.abs().compare(VectorOperators.LT, tiny));
    }

    private static float withoutTiny(float value, float tiny) {
        return Math.abs(value) < tiny ? 0 : value;
    }
}
