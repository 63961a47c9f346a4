package dev.backlight.model.lab;

import dev.backlight.lab.LabResult;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.lab.run.LabProgress;

/// Where one stands with a lab.
public enum Phase {
    /// One bets and chooses a recipe.
    BEFORE,
    /// Its first network has not begun: others run.
    WAITING,
    RUNNING,
    PAUSED,
    DONE,
    /// Somebody stopped it; what it had measured is kept.
    STOPPED,
    /// At least one network failed; the others are kept.
    FAILED;

    /// Where a run that has no result yet stands.
    static Phase of(LabProgress.State state) {
        return switch (state) {
            case WAITING -> WAITING;
            case PAUSED -> PAUSED;
            case RUNNING, DONE, STOPPED, FAILED -> RUNNING; // its result will be there at once
        };
    }

    /// Where one stands when a run has ended.
    static Phase after(LabResult result) {
        boolean failed = result.trials().stream().anyMatch(trial -> trial.state() == TrialRecord.State.FAILED);
        return failed ? FAILED : result.isWhole() ? DONE : STOPPED;
    }

    /// Whether it will go on by itself, or when it is let.
    public boolean isWorking() {
        return this == WAITING || this == RUNNING || this == PAUSED;
    }

    public boolean isOver() {
        return this == DONE || this == STOPPED || this == FAILED;
    }
}
