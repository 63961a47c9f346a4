package dev.backlight.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Sums over long arrays. The order of the additions is fixed by the machine's vector width, never by threads.
public final class Sums {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private Sums() {}

    /// Σ x[i]² for i below n. Infinite or NaN if a number is, and infinite where a square is beyond float.
    public static double squares(float[] x, int n) {
        FloatVector a = FloatVector.zero(S);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        int i = 0;
        for (; i + 4 * L <= n; i += 4 * L) {
            FloatVector p = FloatVector.fromArray(S, x, i);
            FloatVector q = FloatVector.fromArray(S, x, i + L);
            FloatVector r = FloatVector.fromArray(S, x, i + 2 * L);
            FloatVector s = FloatVector.fromArray(S, x, i + 3 * L);
            a = p.fma(p, a);
            b = q.fma(q, b);
            c = r.fma(r, c);
            d = s.fma(s, d);
        }
        double sum = lanes(a.add(b).add(c.add(d)));
        for (; i < n; i++) {
            sum += (double) x[i] * x[i];
        }
        return sum;
    }

    /// Whether each of the first n numbers is neither infinite nor NaN.
    public static boolean areFinite(float[] x, int n) {
        FloatVector a = FloatVector.zero(S);
        FloatVector b = a;
        int i = 0;
        for (; i + 2 * L <= n; i += 2 * L) {
            a = a.add(FloatVector.fromArray(S, x, i).mul(0)); // 0·x is 0 for every finite x, else NaN
            b = b.add(FloatVector.fromArray(S, x, i + L).mul(0));
        }
        double zeros = lanes(a.add(b));
        for (; i < n; i++) {
            zeros += x[i] * 0f;
        }
        return zeros == 0;
    }

    /// The lanes in order. What `reduceLanes` gives depends on whether the code has been compiled yet.
    static double lanes(FloatVector vector) {
        double sum = 0;
        for (int lane = 0; lane < L; lane++) {
            sum += vector.lane(lane);
        }
        return sum;
    }
}
