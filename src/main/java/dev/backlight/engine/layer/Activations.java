package dev.backlight.engine.layer;

import dev.backlight.engine.spec.Activation;
import dev.backlight.math.RectifierOps;
import dev.backlight.math.TanhOps;

/// The activation functions and their slopes on arrays of numbers.
final class Activations {
    private static final float LEAK = Activation.LEAK;
    private static final double GELU_SCALE = Math.sqrt(2 / Math.PI);
    private static final double GELU_CUBE = 0.044715;

    private Activations() {}

    /// a[i] = f(z[i]) for i below n.
    static void values(Activation function, float[] z, float[] a, int n) {
        switch (function) {
            case LINEAR -> System.arraycopy(z, 0, a, 0, n);
            case RELU -> RectifierOps.values(z, a, n);
            case LEAKY_RELU -> {
                for (int i = 0; i < n; i++) {
                    a[i] = Math.max(z[i], LEAK * z[i]);
                }
            }
            case ELU -> {
                for (int i = 0; i < n; i++) {
                    a[i] = z[i] > 0 ? z[i] : (float) Math.expm1(z[i]);
                }
            }
            case GELU -> {
                for (int i = 0; i < n; i++) {
                    a[i] = (float) (0.5 * z[i] * (1 + Math.tanh(GELU_SCALE * (z[i] + GELU_CUBE * z[i] * z[i] * z[i]))));
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < n; i++) {
                    a[i] = (float) (1 / (1 + Math.exp(-z[i])));
                }
            }
            case TANH -> TanhOps.values(z, a, n);
            case SQUARE -> {
                for (int i = 0; i < n; i++) {
                    a[i] = z[i] * z[i];
                }
            }
        }
    }

    /// g[i] ← g[i]·f′(z[i]), written with a = f(z) where that is simpler.
    static void timesSlopes(Activation function, float[] z, float[] a, float[] g, int n) {
        switch (function) {
            case LINEAR -> {}
            case RELU -> RectifierOps.timesSlopes(z, g, 0, n);
            case LEAKY_RELU -> RectifierOps.timesSlopes(z, g, LEAK, n);
            case ELU -> {
                for (int i = 0; i < n; i++) {
                    g[i] = z[i] > 0 ? g[i] : g[i] * (a[i] + 1);
                }
            }
            case GELU -> {
                for (int i = 0; i < n; i++) {
                    double t = Math.tanh(GELU_SCALE * (z[i] + GELU_CUBE * z[i] * z[i] * z[i]));
                    double inner = GELU_SCALE * (1 + 3 * GELU_CUBE * z[i] * z[i]);
                    g[i] *= (float) (0.5 * (1 + t) + 0.5 * z[i] * (1 - t * t) * inner);
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < n; i++) {
                    g[i] *= a[i] * (1 - a[i]);
                }
            }
            case TANH -> TanhOps.timesSlopes(a, g, n);
            case SQUARE -> {
                for (int i = 0; i < n; i++) {
                    g[i] *= 2 * z[i];
                }
            }
        }
    }
}
