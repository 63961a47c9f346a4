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

    /// The lanes in order. What `reduceLanes` gives depends on whether the code has been compiled yet.
    static double lanes(FloatVector vector) {
        double sum = 0;
        for (int lane = 0; lane < L; lane++) {
            sum += vector.lane(lane);
        }
        return sum;
    }
}
