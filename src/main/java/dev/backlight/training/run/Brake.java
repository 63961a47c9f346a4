package dev.backlight.training.run;

import dev.backlight.training.judge.Evaluation;

/// Stops a training once when its condition is met: who plays on after that wants to.
final class Brake {
    private StopCondition condition;
    private boolean pulled;

    /// @param when null for never
    void set(StopCondition when) {
        condition = when;
        pulled = false;
    }

    /// Another run begins under the same condition.
    void release() {
        pulled = false;
    }

    /// Whether to stop now; true once.
    ///
    /// @param loss the smoothed training loss
    /// @param newest test result, or null
    boolean pulls(double loss, Evaluation newest) {
        boolean now = condition != null && !pulled && condition.met(loss, newest);
        pulled |= now;
        return now;
    }
}
