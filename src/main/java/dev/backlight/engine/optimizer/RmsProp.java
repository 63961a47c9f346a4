package dev.backlight.engine.optimizer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.math.ThreadTeam;
import java.util.List;

/// `s ← ρ·s + (1 − ρ)·g²`, `w ← w − η·g / (√s + ε)` with ε = 1e-8. Tieleman and Hinton, Coursera lecture 6.5, 2012.
public final class RmsProp extends ElementwiseOptimizer {
    private static final float EPSILON = 1e-8f;
    private final float decay;

    public RmsProp(float learningRate, float decay, List<Parameter> parameters, ThreadTeam team) {
        super(learningRate, 1, parameters, team);
        this.decay = decay;
    }

    @Override
    void update(float[] w, float[] g, float[][] state, int from, int to, float rate) {
        float[] s = state[0];
        float rho = decay;
        float rest = 1 - rho;
        for (int i = from; i < to; i++) {
            s[i] = rho * s[i] + rest * g[i] * g[i];
            w[i] -= rate * g[i] / ((float) Math.sqrt(s[i]) + EPSILON);
        }
    }
}
