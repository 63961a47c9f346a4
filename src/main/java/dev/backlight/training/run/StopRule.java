package dev.backlight.training.run;

import dev.backlight.training.judge.Evaluation;

/// Stops a training once when its condition is met: who plays on after that wants to.
final class StopRule {
    private StopCondition condition;
    private boolean fired;

    /// @param when null for never
    void set(StopCondition when) {
        condition = when;
        fired = false;
    }

    /// Another run begins under the same condition.
    void rearm() {
        fired = false;
    }

    /// Whether to stop now; true once.
    ///
    /// @param loss the smoothed training loss
    /// @param newest test result, or null
    boolean stopsNow(double loss, Evaluation newest) {
        boolean now = condition != null && !fired && condition.met(loss, newest);
        fired |= now;
        return now;
    }
}
