package dev.backlight.lab.run;

/// How far a run of a lab is.
///
/// @param done share of its work, 0 to 1
/// @param seconds it has worked so far, pauses left out
/// @param secondsLeft it will still work at this pace; NaN before anything is known
/// @param ended trials that came to an end, whole or not
/// @param trials all of them
public record LabProgress(State state, double done, double seconds, double secondsLeft, int ended, int trials) {
    /// How a run stands.
    public enum State {
        /// Its first trial has not begun.
        WAITING,
        RUNNING,
        PAUSED,
        /// Every trial came to its end.
        DONE,
        /// Somebody stopped it.
        STOPPED,
        /// At least one trial failed; the others are kept.
        FAILED
    }

    /// Whether nothing more will come.
    public boolean isOver() {
        return switch (state) {
            case DONE, STOPPED, FAILED -> true;
            case WAITING, RUNNING, PAUSED -> false;
        };
    }
}
