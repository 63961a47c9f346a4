package dev.backlight.training.learner;

/// What became of a step.
public enum Outcome {
    TAKEN,
    /// Taken, and an epoch has ended with it: the learner may be examined now.
    EPOCH_END,
    /// Not taken: what would be learned is no usable number any more. The numbers are as they were before.
    DIVERGED
}
