package dev.backlight.engine.spec;

import dev.backlight.text.Sentence;

/// What a network is trained to make small. The formulas stand at the classes in `dev.backlight.engine.loss`.
public sealed interface LossSpec {

    /// Mean over the batch of `½·Σ(y − t)²`.
    record SquaredError() implements LossSpec {}

    /// Softmax and cross entropy in one, from logits.
    ///
    /// @param labelSmoothing share of the target that is spread evenly over all classes; 0 = none
    record SoftmaxCrossEntropy(float labelSmoothing) implements LossSpec {
        /// @throws IllegalArgumentException if `labelSmoothing` is not in [0, 1)
        public SoftmaxCrossEntropy {
            Checks.fraction(new Sentence("Label smoothing"), labelSmoothing);
        }

        public SoftmaxCrossEntropy() {
            this(0f);
        }
    }

    /// Sigmoid and cross entropy in one, from logits, each output on its own.
    record BinaryCrossEntropy() implements LossSpec {}

    /// Squared near the target, linear farther than `delta`.
    record Huber(float delta) implements LossSpec {
        /// @throws IllegalArgumentException if `delta` is not positive
        public Huber {
            Checks.positive(new Sentence("The delta of the Huber loss"), delta);
        }
    }
}
