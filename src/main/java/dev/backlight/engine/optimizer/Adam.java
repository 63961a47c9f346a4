package dev.backlight.engine.optimizer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.math.ThreadTeam;
import dev.backlight.math.UpdateOps;
import java.util.List;

/// Adaptive moments: `m ← β₁·m + (1 − β₁)·g`, `v ← β₂·v + (1 − β₂)·g²`, `w ← w − η·m̂ / (√v̂ + ε)` with `m̂ = m/(1
/// − β₁ᵗ)`, `v̂ = v/(1 − β₂ᵗ)`. Kingma and Ba, 2014, algorithm 1.
///
/// With a weight decay λ each value first shrinks, `w ← w − η·λ·w` (AdamW: Loshchilov and Hutter, 2017, algorithm
/// 2, with the learning rate in front as common libraries have it).
public final class Adam extends ElementwiseOptimizer {
    private final float beta1;
    private final float beta2;
    private final float epsilon;
    private final float weightDecay;
    private float correction1;
    private float correction2;

    public Adam(
            float learningRate,
            float beta1,
            float beta2,
            float epsilon,
            float weightDecay,
            List<Parameter> parameters,
            ThreadTeam team) {
        super(learningRate, 2, parameters, team);
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        this.weightDecay = weightDecay;
    }

    @Override
    void prepare(long t) {
        correction1 = (float) (1 / (1 - Math.pow(beta1, t)));
        correction2 = (float) (1 / (1 - Math.pow(beta2, t)));
    }

    @Override
    void update(float[] w, float[] g, float[][] state, int from, int to, float rate) {
        float[] m = state[0];
        float[] v = state[1];
        if (weightDecay > 0) {
            float keep = 1 - rate * weightDecay;
            for (int i = from; i < to; i++) {
                w[i] *= keep;
            }
        }
        UpdateOps.adam(w, g, m, v, beta1, beta2, rate * correction1, correction2, epsilon, from, to);
    }
}
