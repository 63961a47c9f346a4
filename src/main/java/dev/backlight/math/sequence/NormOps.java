package dev.backlight.math.sequence;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Layer and root-mean-square normalisation of one row, forward and back. Sums are added in an order that only the
/// vector's width decides.
public final class NormOps {
    /// ε of both, PyTorch's default for layer normalisation.
    public static final float EPSILON = 1e-5f;

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private final float[] lanes = new float[Math.max(4, L)];

    /// `x̂ = (x − μ)/√(mean (x − μ)² + ε)` with μ the mean, or 0 if not centred; `y = γ ⊙ x̂ + β`.
    ///
    /// @param shifts β; null for none
    /// @param even receives x̂
    /// @return `1/√(…)`
    public float forward(
            float[] x, int at, int n, boolean centred, float[] gains, float[] shifts, float[] even, float[] y) {
        float mean = centred ? sum(x, at, n) / n : 0;
        FloatVector squares = FloatVector.zero(S);
        int j = 0;
        for (; j + L <= n; j += L) {
            FloatVector v = FloatVector.fromArray(S, x, at + j).sub(mean);
            squares = v.fma(v, squares);
        }
        float total = total(squares);
        for (; j < n; j++) {
            total += (x[at + j] - mean) * (x[at + j] - mean);
        }
        float inverse = (float) (1 / Math.sqrt(total / n + EPSILON));
        for (j = 0; j + L <= n; j += L) {
            FloatVector v = FloatVector.fromArray(S, x, at + j).sub(mean).mul(inverse);
            v.intoArray(even, at + j);
            FloatVector.fromArray(S, gains, j).mul(v).intoArray(y, at + j);
        }
        for (; j < n; j++) {
            even[at + j] = (x[at + j] - mean) * inverse;
            y[at + j] = gains[j] * even[at + j];
        }
        if (shifts != null) {
            RowVectors.add(shifts, 0, y, at, n);
        }
        return inverse;
    }

    /// With g = ∂y ⊙ γ: `∂x = (g − x̂·mean(g ⊙ x̂))/√(…)`, and less mean(g) if centred; adds `∂y ⊙ x̂` to ∂γ and ∂y
    /// to
    /// ∂β.
    public void backward(
            float[] grad,
            int at,
            int n,
            boolean centred,
            float inverse,
            float[] gains,
            float[] even,
            float[] gradGains,
            float[] gradShifts,
            float[] gradInput) {
        FloatVector products = FloatVector.zero(S);
        FloatVector plain = FloatVector.zero(S);
        int j = 0;
        for (; j + L <= n; j += L) {
            FloatVector dy = FloatVector.fromArray(S, grad, at + j);
            FloatVector own = FloatVector.fromArray(S, even, at + j).mul(dy);
            FloatVector.fromArray(S, gradGains, j).add(own).intoArray(gradGains, j);
            FloatVector gain = FloatVector.fromArray(S, gains, j);
            products = products.add(own.mul(gain));
            plain = plain.add(dy.mul(gain));
        }
        float along = total(products);
        float mean = total(plain);
        for (; j < n; j++) {
            float own = even[at + j] * grad[at + j];
            gradGains[j] += own;
            along += own * gains[j];
            mean += grad[at + j] * gains[j];
        }
        along /= n;
        mean = centred ? mean / n : 0;
        if (gradShifts != null) {
            RowVectors.add(grad, at, gradShifts, 0, n);
        }
        for (j = 0; j + L <= n; j += L) {
            FloatVector.fromArray(S, grad, at + j)
                    .mul(FloatVector.fromArray(S, gains, j))
                    .sub(FloatVector.fromArray(S, even, at + j).mul(along))
                    .sub(mean)
                    .mul(inverse)
                    .intoArray(gradInput, at + j);
        }
        for (; j < n; j++) {
            gradInput[at + j] = (grad[at + j] * gains[j] - even[at + j] * along - mean) * inverse;
        }
    }

    private float sum(float[] x, int at, int n) {
        FloatVector sum = FloatVector.zero(S);
        int j = 0;
        for (; j + L <= n; j += L) {
            sum = sum.add(FloatVector.fromArray(S, x, at + j));
        }
        float total = total(sum);
        for (; j < n; j++) {
            total += x[at + j];
        }
        return total;
    }

    /// The lanes by fours: what `reduceLanes` gives depends on whether the code has been compiled yet.
    private float total(FloatVector vector) {
        vector.intoArray(lanes, 0);
        float a = lanes[0];
        float b = lanes[1];
        float c = lanes[2];
        float d = lanes[3];
        for (int i = 4; i < L; i += 4) {
            a += lanes[i];
            b += lanes[i + 1];
            c += lanes[i + 2];
            d += lanes[i + 3];
        }
        return (a + b) + (c + d);
    }
}
