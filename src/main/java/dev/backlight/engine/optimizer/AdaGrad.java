package dev.backlight.engine.optimizer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.math.ThreadTeam;
import java.util.List;

/// `s ← s + g²`, `w ← w − η·g / (√s + ε)` with ε = 1e-8. Duchi, Hazan and Singer, 2011.
public final class AdaGrad extends ElementwiseOptimizer {
    private static final float EPSILON = 1e-8f;

    public AdaGrad(float learningRate, List<Parameter> parameters, ThreadTeam team) {
        super(learningRate, 1, parameters, team);
    }

    @Override
    void update(float[] w, float[] g, float[][] state, int from, int to, float rate) {
        float[] s = state[0];
        for (int i = from; i < to; i++) {
            s[i] += g[i] * g[i];
            w[i] -= rate * g[i] / ((float) Math.sqrt(s[i]) + EPSILON);
        }
    }
}
