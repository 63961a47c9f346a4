package dev.backlight.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The rectifier and its slope on arrays, without a branch that a processor could guess wrong.
public final class RectifierOps {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private RectifierOps() {}

    /// a[i] = max(0, z[i]) for i below n; NaN stays NaN.
    public static void values(float[] z, float[] a, int n) {
        int i = 0;
        for (; i + L <= n; i += L) {
            FloatVector.fromArray(S, z, i).max(0).intoArray(a, i);
        }
        for (; i < n; i++) {
            a[i] = Math.max(0, z[i]);
        }
    }

    /// g[i] ← g[i] where z[i] > 0, else slope·g[i], for i below n.
    public static void timesSlopes(float[] z, float[] g, float slope, int n) {
        int i = 0;
        for (; i + L <= n; i += L) {
            FloatVector gradient = FloatVector.fromArray(S, g, i);
            FloatVector sums = FloatVector.fromArray(S, z, i);
            gradient.mul(slope)
                    .blend(gradient, sums.compare(VectorOperators.GT, 0))
                    .intoArray(g, i);
        }
        for (; i < n; i++) {
            g[i] = z[i] > 0 ? g[i] : slope * g[i];
        }
    }
}
