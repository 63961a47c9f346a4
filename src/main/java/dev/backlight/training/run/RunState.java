package dev.backlight.training.run;

/// Where a training stands.
public enum RunState {
    /// No step taken yet.
    READY,
    RUNNING,
    PAUSED,
    /// All epochs done, or ended by the validation loss.
    FINISHED,
    /// The loss is no longer a number, or far too large; the last finite state is kept.
    DIVERGED,
    CLOSED
}
