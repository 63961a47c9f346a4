package dev.backlight.view.stage.paint;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Lets what is read, not watched, follow a running training ten times a second, though news come with each frame.
/// What comes too soon waits, and is then shown as it is by then; the last of all is never left out.
public final class Cadence {
    private static final long EVERY_NANOS = 100_000_000;

    private final Runnable action;
    private final LongSupplier nanos;
    private final LongConsumer later;
    private boolean shown;
    private boolean waiting;
    private long last;

    /// @param action shows what is so now
    public Cadence(Runnable action) {
        this.action = action;
        nanos = System::nanoTime;
        PauseTransition pause = new PauseTransition();
        pause.setOnFinished(_ -> due());
        later = wait -> {
            pause.setDuration(Duration.millis(wait / 1e6));
            pause.playFromStart();
        };
    }

    /// @param nanos the clock, as `System::nanoTime`
    /// @param later has `due` called after so many nanoseconds
    Cadence(Runnable action, LongSupplier nanos, LongConsumer later) {
        this.action = action;
        this.nanos = nanos;
        this.later = later;
    }

    /// There is something new.
    ///
    /// @param running whether more is to come at once; if not, it is shown now
    public void news(boolean running) {
        long since = nanos.getAsLong() - last;
        if (!running || !shown || since >= EVERY_NANOS) {
            show();
        } else if (!waiting) {
            waiting = true;
            later.accept(EVERY_NANOS - since);
        }
    }

    /// What has waited is shown.
    void due() {
        if (waiting) {
            show();
        }
    }

    private void show() {
        waiting = false;
        shown = true;
        last = nanos.getAsLong();
        action.run();
    }
}
