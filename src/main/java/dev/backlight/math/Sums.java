package dev.backlight.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Sums over long arrays. The order of the additions is fixed by the machine's vector width, never by threads.
public final class Sums {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// Vectors whose sums are kept as floats before they are added to a double.
    private static final int BLOCK = 64 * L;

    private Sums() {}

    /// Σ x[i]² for i below n. Infinite or NaN if a number is, and infinite where a square is beyond float.
    public static double squares(float[] x, int n) {
        double sum = 0;
        int i = 0;
        while (i + 4 * L <= n) {
            int end = Math.min(n - 4 * L + 1, i + BLOCK);
            FloatVector a = FloatVector.zero(S);
            FloatVector b = a;
            FloatVector c = a;
            FloatVector d = a;
            for (; i < end; i += 4 * L) {
                FloatVector p = FloatVector.fromArray(S, x, i);
                FloatVector q = FloatVector.fromArray(S, x, i + L);
                FloatVector r = FloatVector.fromArray(S, x, i + 2 * L);
                FloatVector s = FloatVector.fromArray(S, x, i + 3 * L);
                a = p.fma(p, a);
                b = q.fma(q, b);
                c = r.fma(r, c);
                d = s.fma(s, d);
            }
            sum += a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
        }
        for (; i < n; i++) {
            sum += (double) x[i] * x[i];
        }
        return sum;
    }
}
