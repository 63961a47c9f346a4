package dev.backlight.glass;

import dev.backlight.engine.spec.LossSpec;
import org.ejml.data.DMatrixRMaj;

/// The losses as the books write them, a mean over the examples. Formulas and sources stand at
/// `dev.backlight.engine.loss`.
public record GlassLoss(LossSpec spec) {

    /// L(y, t); y and t [examples x outputs].
    public double value(DMatrixRMaj y, DMatrixRMaj t) {
        DMatrixRMaj p = probabilities(y);
        double sum = 0;
        for (int i = 0; i < y.getNumElements(); i++) {
            double target = smoothed(t.data[i], y.numCols);
            double distance = Math.abs(y.data[i] - target);
            sum += switch (spec) {
                case LossSpec.SquaredError _ -> 0.5 * distance * distance;
                case LossSpec.SoftmaxCrossEntropy _ -> target == 0 ? 0 : -target * Math.log(p.data[i]);
                case LossSpec.BinaryCrossEntropy _ -> -logistic(target, y.data[i]) - logistic(1 - target, -y.data[i]);
                case LossSpec.Huber(float delta) ->
                    distance <= delta ? 0.5 * distance * distance : delta * (distance - 0.5 * delta);
            };
        }
        return sum / y.numRows;
    }

    /// ∂L/∂y.
    public DMatrixRMaj gradient(DMatrixRMaj y, DMatrixRMaj t) {
        DMatrixRMaj p = probabilities(y);
        DMatrixRMaj gradient = y.createLike();
        for (int i = 0; i < y.getNumElements(); i++) {
            double target = smoothed(t.data[i], y.numCols);
            double difference = y.data[i] - target;
            gradient.data[i] = switch (spec) {
                        case LossSpec.SquaredError _ -> difference;
                        case LossSpec.SoftmaxCrossEntropy _ -> p.data[i] * mass(t, i / y.numCols) - target;
                        case LossSpec.BinaryCrossEntropy _ -> 1 / (1 + Math.exp(-y.data[i])) - target;
                        case LossSpec.Huber(float delta) -> Math.max(-delta, Math.min(delta, difference));
                    }
                    / y.numRows;
        }
        return gradient;
    }

    /// `weight·ln σ(z)`, and 0 where the weight is.
    private static double logistic(double weight, double z) {
        return weight == 0 ? 0 : -weight * (Math.max(-z, 0) + Math.log1p(Math.exp(-Math.abs(z))));
    }

    private DMatrixRMaj probabilities(DMatrixRMaj y) {
        return spec instanceof LossSpec.SoftmaxCrossEntropy ? new GlassSoftmax().forward(y) : y;
    }

    private double smoothed(double target, int classes) {
        return spec instanceof LossSpec.SoftmaxCrossEntropy(float s) ? (1 - s) * target + s / classes : target;
    }

    private double mass(DMatrixRMaj t, int row) {
        double sum = 0;
        for (int k = 0; k < t.numCols; k++) {
            sum += smoothed(t.get(row, k), t.numCols);
        }
        return sum;
    }
}
