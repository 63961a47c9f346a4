package dev.backlight.glass;

import dev.backlight.engine.spec.Activation;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// `a = f(z)`; `∂L/∂z = ∂L/∂a · f′(z)`. Nielsen, chapter 2, BP1 and BP2.
public record GlassActivate(Activation function) implements GlassLayer {
    private static final double ROOT = Math.sqrt(2 / Math.PI);
    private static final double CUBE = 0.044715;

    @Override
    public DMatrixRMaj forward(DMatrixRMaj z) {
        DMatrixRMaj a = z.createLike();
        for (int i = 0; i < z.getNumElements(); i++) {
            a.data[i] = value(z.data[i]);
        }
        return a;
    }

    @Override
    public DMatrixRMaj backward(DMatrixRMaj z, DMatrixRMaj a, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
        DMatrixRMaj gradZ = z.createLike();
        for (int i = 0; i < z.getNumElements(); i++) {
            gradZ.data[i] = delta.data[i] * slope(z.data[i]);
        }
        return gradZ;
    }

    /// f(z)
    public double value(double z) {
        return switch (function) {
            case LINEAR -> z;
            case RELU -> Math.max(0, z);
            case LEAKY_RELU -> z > 0 ? z : Activation.LEAK * z;
            case ELU -> z > 0 ? z : Math.expm1(z);
            case GELU -> 0.5 * z * (1 + Math.tanh(ROOT * (z + CUBE * z * z * z)));
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case TANH -> Math.tanh(z);
            case SQUARE -> z * z;
        };
    }

    /// f′(z)
    public double slope(double z) {
        return switch (function) {
            case LINEAR -> 1;
            case RELU -> z > 0 ? 1 : 0;
            case LEAKY_RELU -> z > 0 ? 1 : Activation.LEAK;
            case ELU -> z > 0 ? 1 : Math.exp(z);
            case GELU -> {
                double t = Math.tanh(ROOT * (z + CUBE * z * z * z));
                yield 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * ROOT * (1 + 3 * CUBE * z * z);
            }
            case SIGMOID -> value(z) * (1 - value(z));
            case TANH -> 1 - Math.tanh(z) * Math.tanh(z);
            case SQUARE -> 2 * z;
        };
    }

    @Override
    public double coefficient(double[] x, int from, int to) {
        return from == to ? slope(x[to]) : 0;
    }
}
