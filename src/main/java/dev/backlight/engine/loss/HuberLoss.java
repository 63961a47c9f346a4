package dev.backlight.engine.loss;

import org.ejml.data.FMatrixRMaj;

/// Mean over the batch of `Σ_k h(y_k − t_k)`, `h(d) = ½·d²` where |d| <= δ, else `δ·(|d| − ½·δ)`;
/// slope `d` cut to ±δ. Huber, 1964.
public final class HuberLoss extends ElementwiseLoss {
    private final float delta;

    public HuberLoss(float delta) {
        this.delta = delta;
    }

    @Override
    double value(float y, float t) {
        double d = Math.abs((double) y - t);
        return d <= delta ? 0.5 * d * d : delta * (d - 0.5 * delta);
    }

    @Override
    float slope(float y, float t) {
        return Math.max(-delta, Math.min(delta, y - t));
    }

    @Override
    public void probabilities(FMatrixRMaj output, FMatrixRMaj probabilities) {
        Rows.normalize(output, probabilities);
    }
}
