package dev.backlight.engine;

/// What training makes small; each is a mean over the batch. y is the network's output, t the target.
public sealed interface LossSpec {
    /// ½·Σ(y − t)²
    record SquaredError() implements LossSpec {}

    /// −Σ t·ln softmax(y), y being logits. With label smoothing s the target is (1 − s)·t + s/classes
    /// (Szegedy et al. 2016).
    record SoftmaxCrossEntropy(float labelSmoothing) implements LossSpec {
        public SoftmaxCrossEntropy() {
            this(0);
        }
    }
}
