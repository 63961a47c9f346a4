package dev.backlight.model.work;

import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;

/// What a piece of work and the screen tell each other: how far it is, and that it is no longer wanted. Any thread.
public final class Watch {
    private volatile DoubleSupplier fraction = () -> 0;
    private volatile boolean cancelled;
    private Runnable stop = () -> {};

    /// @param now from 0 to 1
    public void tell(double now) {
        fraction = () -> now;
    }

    /// For work that counts and stops in its own way.
    ///
    /// @param now gives how far it is, from 0 to 1, on any thread
    /// @param onCancel stops it; at once if it is unwanted already
    public void follow(DoubleSupplier now, Runnable onCancel) {
        fraction = now;
        boolean late;
        synchronized (this) {
            stop = onCancel;
            late = cancelled;
        }
        if (late) {
            onCancel.run();
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// @throws CancellationException if the work is no longer wanted
    public void check() {
        if (cancelled) {
            throw new CancellationException("Nobody wants this work any more.");
        }
    }

    double fraction() {
        return fraction.getAsDouble();
    }

    void cancel() {
        Runnable now;
        synchronized (this) {
            cancelled = true;
            now = stop;
        }
        now.run();
    }
}
