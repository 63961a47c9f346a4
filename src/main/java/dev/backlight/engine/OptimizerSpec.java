package dev.backlight.engine;

/// How gradients become steps, described. g is the gradient, θ a parameter, η the learning rate.
public sealed interface OptimizerSpec {
    float learningRate();

    OptimizerSpec withLearningRate(float rate);

    /// θ ← θ − η·g with g over the whole training set.
    record GradientDescent(float learningRate) implements OptimizerSpec {
        @Override
        public OptimizerSpec withLearningRate(float rate) {
            return new GradientDescent(rate);
        }
    }

    /// θ ← θ − η·g with g over a mini-batch  (Robbins and Monro 1951).
    record Sgd(float learningRate) implements OptimizerSpec {
        @Override
        public OptimizerSpec withLearningRate(float rate) {
            return new Sgd(rate);
        }
    }

    /// v ← μ·v − η·g, θ ← θ + v  (Polyak 1964).
    record Momentum(float learningRate, float momentum) implements OptimizerSpec {
        @Override
        public OptimizerSpec withLearningRate(float rate) {
            return new Momentum(rate, momentum);
        }
    }

    /// Kingma and Ba 2014, algorithm 1: m and v are running means of g and g², corrected for their start at zero.
    record Adam(float learningRate, float beta1, float beta2, float epsilon) implements OptimizerSpec {
        public Adam(float learningRate) {
            this(learningRate, 0.9f, 0.999f, 1e-8f);
        }

        @Override
        public OptimizerSpec withLearningRate(float rate) {
            return new Adam(rate, beta1, beta2, epsilon);
        }
    }
}
