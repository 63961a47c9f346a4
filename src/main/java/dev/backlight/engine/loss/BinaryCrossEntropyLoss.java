package dev.backlight.engine.loss;

import org.ejml.data.FMatrixRMaj;

/// From logits z with `p = σ(z)`: mean over the batch of `Σ_k −t·ln p − (1 − t)·ln(1 − p)`, computed as `max(z, 0)
/// − z·t + ln(1 + exp(−|z|))`, which can't overflow; `∂L/∂z = (p − t)/batch`. Nielsen, chapter 3, (57) and (61).
public final class BinaryCrossEntropyLoss extends ElementwiseLoss {

    @Override
    double value(float z, float t) {
        return Math.max(z, 0) - (double) z * t + Math.log1p(Math.exp(-Math.abs(z)));
    }

    @Override
    float slope(float z, float t) {
        return sigmoid(z) - t;
    }

    @Override
    public void probabilities(FMatrixRMaj output, FMatrixRMaj probabilities) {
        probabilities.reshape(output.numRows, output.numCols);
        for (int i = 0; i < output.getNumElements(); i++) {
            probabilities.data[i] = sigmoid(output.data[i]);
        }
    }

    private static float sigmoid(float z) {
        return (float) (1 / (1 + Math.exp(-z)));
    }
}
