package dev.backlight.engine.loss;

import org.ejml.data.FMatrixRMaj;

/// `L = mean over the batch of ½·Σ_k (y_k − t_k)²`; `∂L/∂y = (y − t)/batch`. Nielsen, chapter 1, (6).
public final class SquaredErrorLoss extends ElementwiseLoss {

    @Override
    double value(float y, float t) {
        double d = y - t;
        return 0.5 * d * d;
    }

    @Override
    float slope(float y, float t) {
        return y - t;
    }

    @Override
    public void probabilities(FMatrixRMaj output, FMatrixRMaj probabilities) {
        Rows.normalize(output, probabilities);
    }
}
