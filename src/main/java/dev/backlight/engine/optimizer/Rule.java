package dev.backlight.engine.optimizer;

import dev.backlight.engine.OptimizerSpec;

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
            for (int i = 0; i < w.length; i++) {
                w[i] -= rate * g[i];
            }
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
            for (int i = 0; i < w.length; i++) {
                float velocity = momentum * m[i] - rate * g[i];
                m[i] = velocity;
                w[i] += velocity;
            }
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
            float first = (float) (rate / (1 - Math.pow(beta1, step)));
            float second = (float) (1 / (1 - Math.pow(beta2, step)));
            float rest1 = 1 - beta1;
            float rest2 = 1 - beta2;
            for (int i = 0; i < w.length; i++) {
                float mean = beta1 * m[i] + rest1 * g[i];
                float square = beta2 * v[i] + rest2 * (g[i] * g[i]);
                m[i] = mean;
                v[i] = square;
                w[i] -= first * mean / ((float) Math.sqrt(second * square) + epsilon);
            }
        }
    }
}
