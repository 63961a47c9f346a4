package dev.backlight.model.run;

import java.util.function.DoubleConsumer;

/// How fast a run trains: as one wishes, and no faster than another training allows.
public final class Tempo {
    private final DoubleConsumer tell;
    private double pace;
    private double heldBack;

    /// @param tell is told the steps a second, 0 for as fast as it goes
    Tempo(DoubleConsumer tell) {
        this.tell = tell;
    }

    /// Trains no faster than so many steps a second, so that one can watch; 0 for as fast as it goes.
    public void set(double stepsPerSecond) {
        pace = stepsPerSecond;
        tell();
    }

    /// Trains no faster than this whatever the pace is, for the sake of another training; 0 for no such limit.
    public void holdBack(double stepsPerSecond) {
        if (stepsPerSecond != heldBack) {
            heldBack = stepsPerSecond;
            tell();
        }
    }

    /// The steps a second it is held back to; 0 for no limit.
    public double heldBack() {
        return heldBack;
    }

    private void tell() {
        tell.accept(pace == 0 || heldBack == 0 ? Math.max(pace, heldBack) : Math.min(pace, heldBack));
    }
}
