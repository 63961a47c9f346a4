package dev.backlight.engine.optimizer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.math.ThreadTeam;
import dev.backlight.math.UpdateOps;
import java.util.List;

/// Heavy ball: `v ← μ·v − η·g`, `w ← w + v`; Nesterov: `w ← w + μ·v − η·g` with the new v.
///
/// Polyak, 1964; Nesterov, 1983, in the form of Sutskever, Martens, Dahl and Hinton, 2013, (3) and (4), with the
/// gradient taken where the look-ahead ends (Bengio, Boulanger-Lewandowski and Pascanu, 2012, (7)).
public final class Momentum extends ElementwiseOptimizer {
    private final float momentum;
    private final boolean nesterov;

    public Momentum(float learningRate, float momentum, boolean nesterov, List<Parameter> parameters, ThreadTeam team) {
        super(learningRate, 1, parameters, team);
        this.momentum = momentum;
        this.nesterov = nesterov;
    }

    @Override
    void update(float[] w, float[] g, float[][] state, int from, int to, float rate) {
        float[] v = state[0];
        float mu = momentum;
        if (!nesterov) {
            UpdateOps.momentum(w, g, v, rate, mu, from, to);
            return;
        }
        for (int i = from; i < to; i++) {
            v[i] = mu * v[i] - rate * g[i];
            w[i] += mu * v[i] - rate * g[i];
        }
    }
}
