package dev.backlight.training.past;

/// Everything a learner needs to go on bit for bit as if it had never stopped. Each kind of learner has its own;
/// nobody else looks inside. Immutable.
public interface LearnerState {
    /// Steps taken since the start.
    long step();

    /// How many numbers it holds beside the network's own: what keeping it costs.
    long numbers();
}
