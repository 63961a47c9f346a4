package dev.backlight.engine.optimizer;

import dev.backlight.engine.OptimizerSpec;
import dev.backlight.math.UpdateOps;

/// The update of one parameter array; w are its values, g the gradients, m and v the moments if the rule keeps any.
public sealed interface Rule {
    /// How many arrays of moments the rule keeps for each parameter, 0 to 2.
    int moments();

    void update(float[] w, float[] g, float[] m, float[] v, float rate, long step);

    static Rule of(OptimizerSpec spec) {
        return switch (spec) {
            case OptimizerSpec.GradientDescent _, OptimizerSpec.Sgd _ -> new Plain();
            case OptimizerSpec.Momentum momentum -> new HeavyBall(momentum.momentum());
            case OptimizerSpec.Adam adam -> new AdaptiveMoments(adam.beta1(), adam.beta2(), adam.epsilon());
        };
    }

    /// w ← w − η·g
    record Plain() implements Rule {
        @Override
        public int moments() {
            return 0;
        }

        @Override
        public void update(float[] w, float[] g, float[] m, float[] v, float rate, long step) {
            UpdateOps.descend(w, g, rate, 0, w.length);
        }
    }

    /// m ← μ·m − η·g, w ← w + m
    record HeavyBall(float momentum) implements Rule {
        @Override
        public int moments() {
            return 1;
        }

        @Override
        public void update(float[] w, float[] g, float[] m, float[] v, float rate, long step) {
            UpdateOps.momentum(w, g, m, rate, momentum, 0, w.length);
        }
    }

    /// m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², w ← w − η·m̂/(√v̂ + ε) with m̂ = m/(1 − β₁^t), v̂ = v/(1 − β₂^t).
    record AdaptiveMoments(float beta1, float beta2, float epsilon) implements Rule {
        @Override
        public int moments() {
            return 2;
        }

        @Override
        public void update(float[] w, float[] g, float[] m, float[] v, float rate, long step) {
            float scale1 = (float) (rate / (1 - Math.pow(beta1, step)));
            float scale2 = (float) (1 / (1 - Math.pow(beta2, step)));
            UpdateOps.adam(w, g, m, v, beta1, beta2, scale1, scale2, epsilon, 0, w.length);
        }
    }
}
