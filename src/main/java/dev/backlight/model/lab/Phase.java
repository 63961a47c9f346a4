package dev.backlight.model.lab;

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

    /// Whether it will go on by itself, or when it is let.
    public boolean isWorking() {
        return this == WAITING || this == RUNNING || this == PAUSED;
    }

    public boolean isOver() {
        return this == DONE || this == STOPPED || this == FAILED;
    }
}
