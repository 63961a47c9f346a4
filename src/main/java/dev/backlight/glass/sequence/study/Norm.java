package dev.backlight.glass.sequence.study;

import java.util.Arrays;
import java.util.List;

/// `out_k = γ_k·(in_k − μ)/√(mean (in − μ)² + ε) + β_k`; without β also without μ.
///
/// @param shifts the parameter β; −1 for root mean square
public record Norm(int input, int gains, int shifts) implements Rule {
    private static final double EPSILON = 1e-5;

    @Override
    public List<Integer> inputs() {
        return List.of(input);
    }

    private double mean(double[] x) {
        return shifts < 0 ? 0 : Arrays.stream(x).average().orElseThrow();
    }

    /// What every number is multiplied by, before its gain.
    public double inverse(double[] x) {
        double mean = mean(x);
        double squares = 0;
        for (double one : x) {
            squares += (one - mean) * (one - mean) / x.length;
        }
        return 1 / Math.sqrt(squares + EPSILON);
    }

    @Override
    public double[] make(Numbers n, int width) {
        double[] x = n.of(input);
        double mean = mean(x);
        double inverse = inverse(x);
        double[] out = new double[width];
        Arrays.setAll(
                out,
                k -> n.parameters()[gains][k] * (x[k] - mean) * inverse + (shifts < 0 ? 0 : n.parameters()[shifts][k]));
        return out;
    }

    @Override
    public double slope(Numbers n, double[] out, int k, int in, int j) {
        double[] x = n.of(input);
        double mean = mean(x);
        double inverse = inverse(x);
        double along = (x[k] - mean) * (x[j] - mean) * inverse * inverse / x.length;
        return n.parameters()[gains][k] * inverse * ((j == k ? 1 : 0) - (shifts < 0 ? 0 : 1.0 / x.length) - along);
    }

    @Override
    public double slopeOfParameter(Numbers n, int k, int of, int place) {
        double[] x = n.of(input);
        if (place != k) {
            return 0;
        }
        return of == gains ? (x[k] - mean(x)) * inverse(x) : of == shifts ? 1 : 0;
    }
}
