package dev.backlight.engine.spec;

import dev.backlight.text.Sentence;

/// Which rule changes the parameters. The formulas stand at the classes in `dev.backlight.engine.optimizer`.
public sealed interface OptimizerSpec {

    /// Step size η before the schedule.
    float learningRate();

    /// The same rule with another step size.
    OptimizerSpec withLearningRate(float learningRate);

    /// Plain gradient descent on the whole training set: the trainer takes all examples as one batch.
    record GradientDescent(float learningRate) implements OptimizerSpec {
        public GradientDescent {
            Checks.positive(new Sentence("The learning rate"), learningRate);
        }

        @Override
        public GradientDescent withLearningRate(float rate) {
            return new GradientDescent(rate);
        }
    }

    /// Stochastic gradient descent on mini-batches.
    record Sgd(float learningRate) implements OptimizerSpec {
        public Sgd {
            Checks.positive(new Sentence("The learning rate"), learningRate);
        }

        @Override
        public Sgd withLearningRate(float rate) {
            return new Sgd(rate);
        }
    }

    /// Heavy-ball momentum; `momentum` is how much of the velocity stays per step.
    record Momentum(float learningRate, float momentum) implements OptimizerSpec {
        public Momentum {
            Checks.positive(new Sentence("The learning rate"), learningRate);
            Checks.fraction(new Sentence("The momentum"), momentum);
        }

        @Override
        public Momentum withLearningRate(float rate) {
            return new Momentum(rate, momentum);
        }
    }

    /// Nesterov's accelerated gradient.
    record Nesterov(float learningRate, float momentum) implements OptimizerSpec {
        public Nesterov {
            Checks.positive(new Sentence("The learning rate"), learningRate);
            Checks.fraction(new Sentence("The momentum"), momentum);
        }

        @Override
        public Nesterov withLearningRate(float rate) {
            return new Nesterov(rate, momentum);
        }
    }

    /// Each parameter's steps shrink with the sum of its squared gradients.
    record AdaGrad(float learningRate) implements OptimizerSpec {
        public AdaGrad {
            Checks.positive(new Sentence("The learning rate"), learningRate);
        }

        @Override
        public AdaGrad withLearningRate(float rate) {
            return new AdaGrad(rate);
        }
    }

    /// Each parameter's steps are divided by a running root mean square of its gradients.
    record RmsProp(float learningRate, float decay) implements OptimizerSpec {
        public RmsProp {
            Checks.positive(new Sentence("The learning rate"), learningRate);
            Checks.fraction(new Sentence("The decay of RMSProp"), decay);
        }

        @Override
        public RmsProp withLearningRate(float rate) {
            return new RmsProp(rate, decay);
        }
    }

    /// Adaptive moments.
    record Adam(float learningRate, float beta1, float beta2, float epsilon) implements OptimizerSpec {
        public Adam {
            Checks.positive(new Sentence("The learning rate"), learningRate);
            Checks.fraction(new Sentence("Adam's beta 1"), beta1);
            Checks.fraction(new Sentence("Adam's beta 2"), beta2);
            Checks.positive(new Sentence("Adam's epsilon"), epsilon);
        }

        /// The paper's values: β₁ 0.9, β₂ 0.999, ε 1e-8.
        public Adam(float learningRate) {
            this(learningRate, 0.9f, 0.999f, 1e-8f);
        }

        @Override
        public Adam withLearningRate(float rate) {
            return new Adam(rate, beta1, beta2, epsilon);
        }
    }

    /// Adam with the weight decay beside the gradient, not in it.
    record AdamW(float learningRate, float beta1, float beta2, float epsilon, float weightDecay)
            implements OptimizerSpec {
        public AdamW {
            Checks.positive(new Sentence("The learning rate"), learningRate);
            Checks.fraction(new Sentence("AdamW's beta 1"), beta1);
            Checks.fraction(new Sentence("AdamW's beta 2"), beta2);
            Checks.positive(new Sentence("AdamW's epsilon"), epsilon);
            Checks.notNegative(new Sentence("AdamW's weight decay"), weightDecay);
        }

        /// The paper's values, and weight decay 0.01.
        public AdamW(float learningRate) {
            this(learningRate, 0.9f, 0.999f, 1e-8f, 0.01f);
        }

        @Override
        public AdamW withLearningRate(float rate) {
            return new AdamW(rate, beta1, beta2, epsilon, weightDecay);
        }
    }
}
