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
    /// Something went wrong that nobody foresaw; what was last shown is kept, and another run can begin.
    FAILED,
    CLOSED;

    /// Whether it ended without having come to its end: nothing but another run goes on from here.
    public boolean isBroken() {
        return this == DIVERGED || this == FAILED;
    }
}
