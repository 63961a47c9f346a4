package dev.backlight.engine.optimizer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.math.ThreadTeam;
import dev.backlight.math.UpdateOps;
import java.util.List;

/// Gradient descent: `w ← w − η·g`. On mini-batches it is stochastic, on all examples at once plain. Nielsen,
/// chapter 1, (17).
public final class Sgd extends ElementwiseOptimizer {

    public Sgd(float learningRate, List<Parameter> parameters, ThreadTeam team) {
        super(learningRate, 0, parameters, team);
    }

    @Override
    void update(float[] w, float[] g, float[][] state, int from, int to, float rate) {
        UpdateOps.descend(w, g, rate, from, to);
    }
}
