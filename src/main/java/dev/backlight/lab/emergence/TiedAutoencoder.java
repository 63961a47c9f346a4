package dev.backlight.lab.emergence;

import dev.backlight.math.Randomness;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// `x̂ = max(0, Wᵀ·W·x + b)` with one matrix W for both ways, learned by Adam on `Σ_i importance_i·(x̂_i − x_i)²`,
/// mean over the batch. Written here because the engine's layers each have weights of their own. Elhage et al., Toy
/// Models of Superposition, 2022, "Demonstrating superposition".
final class TiedAutoencoder {
    private static final double RATE = 3e-3;

    private final int ideas;
    private final int neurons;
    private final double[] importance;

    /// Weights [neurons x ideas] row by row, then one bias an idea.
    final double[] parameters;

    private final double[] gradient;
    private final double[] m;
    private final double[] v;
    private int steps;

    TiedAutoencoder(int ideas, int neurons, double fading, long seed) {
        this.ideas = ideas;
        this.neurons = neurons;
        importance = new double[ideas];
        Arrays.setAll(importance, i -> Math.pow(fading, i));
        parameters = new double[neurons * ideas + ideas];
        RandomGenerator random = Randomness.at(seed, Randomness.Stream.WEIGHTS, 0);
        for (int i = 0; i < neurons * ideas; i++) {
            parameters[i] = 0.5 * random.nextGaussian();
        }
        gradient = new double[parameters.length];
        m = new double[parameters.length];
        v = new double[parameters.length];
    }

    /// The loss of a batch; fills the gradient.
    ///
    /// @param x batch x ideas numbers, row by row
    double lossAndGradient(double[] x) {
        int batch = x.length / ideas;
        Arrays.fill(gradient, 0);
        double[] h = new double[neurons];
        double[] back = new double[neurons];
        double[] slope = new double[ideas];
        double loss = 0;
        for (int row = 0; row < batch; row++) {
            int at = row * ideas;
            for (int n = 0; n < neurons; n++) {
                h[n] = 0;
                for (int i = 0; i < ideas; i++) {
                    h[n] += parameters[n * ideas + i] * x[at + i];
                }
            }
            Arrays.fill(back, 0);
            for (int i = 0; i < ideas; i++) {
                double z = parameters[neurons * ideas + i];
                for (int n = 0; n < neurons; n++) {
                    z += parameters[n * ideas + i] * h[n];
                }
                double d = Math.max(0, z) - x[at + i];
                loss += importance[i] * d * d / batch;
                slope[i] = z > 0 ? 2 * importance[i] * d / batch : 0;
                gradient[neurons * ideas + i] += slope[i];
                for (int n = 0; n < neurons; n++) {
                    back[n] += parameters[n * ideas + i] * slope[i];
                }
            }
            for (int n = 0; n < neurons; n++) { // once as decoder, once as encoder
                for (int i = 0; i < ideas; i++) {
                    gradient[n * ideas + i] += slope[i] * h[n] + back[n] * x[at + i];
                }
            }
        }
        return loss;
    }

    double gradient(int parameter) {
        return gradient[parameter];
    }

    /// One step of Adam, β 0.9 and 0.999; the loss before it.
    double step(double[] x) {
        double loss = lossAndGradient(x);
        steps++;
        double c1 = 1 - Math.pow(0.9, steps);
        double c2 = 1 - Math.pow(0.999, steps);
        for (int i = 0; i < parameters.length; i++) {
            m[i] = 0.9 * m[i] + 0.1 * gradient[i];
            v[i] = 0.999 * v[i] + 0.001 * gradient[i] * gradient[i];
            parameters[i] -= RATE * (m[i] / c1) / (Math.sqrt(v[i] / c2) + 1e-8);
        }
        return loss;
    }

    /// The direction that stands for an idea: [ideas x neurons].
    float[] arrows() {
        float[] arrows = new float[ideas * neurons];
        for (int i = 0; i < ideas; i++) {
            for (int n = 0; n < neurons; n++) {
                arrows[i * neurons + n] = (float) parameters[n * ideas + i];
            }
        }
        return arrows;
    }

    /// How many ideas have an arrow longer than a half.
    int kept() {
        int kept = 0;
        for (int i = 0; i < ideas; i++) {
            double square = 0;
            for (int n = 0; n < neurons; n++) {
                square += parameters[n * ideas + i] * parameters[n * ideas + i];
            }
            kept += square > 0.25 ? 1 : 0;
        }
        return kept;
    }
}
