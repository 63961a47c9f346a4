package dev.backlight.view.stage.paint;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Lets what is read, not watched, follow a running training ten times a second, though news come with each frame.
/// What comes too soon waits, and is then shown as it is by then; the last of all is never left out. Several take
/// turns, each in a frame of its own; whoever has waited twice as long as it should waits for no turn.
public final class Cadence {
    private static final long EVERY_NANOS = 100_000_000;

    /// Of all on the screen's thread.
    private static final Turns ALL = new Turns();

    private final Runnable action;
    private final LongSupplier nanos;
    private final LongConsumer later;
    private final Turns turns;
    private boolean shown;
    private boolean waiting;
    private long last;

    /// @param action shows what is so now
    public Cadence(Runnable action) {
        this.action = action;
        nanos = System::nanoTime;
        turns = ALL;
        PauseTransition pause = new PauseTransition();
        pause.setOnFinished(_ -> due());
        later = wait -> {
            pause.setDuration(Duration.millis(wait / 1e6));
            pause.playFromStart();
        };
    }

    /// @param nanos the clock, as `System::nanoTime`
    /// @param later has `due` called after so many nanoseconds
    /// @param turns of those that are shown together
    Cadence(Runnable action, LongSupplier nanos, LongConsumer later, Turns turns) {
        this.action = action;
        this.nanos = nanos;
        this.later = later;
        this.turns = turns;
    }

    /// There is something new.
    ///
    /// @param running whether more is to come at once; if not, it is shown now
    public void news(boolean running) {
        long since = nanos.getAsLong() - last;
        if (!running || !shown) {
            show();
        } else if (since >= EVERY_NANOS) {
            askForTurn();
        } else if (!waiting) {
            waiting = true;
            later.accept(EVERY_NANOS - since);
        }
    }

    /// What has waited is shown, if it has its turn.
    void due() {
        if (waiting) {
            askForTurn();
        }
    }

    private void askForTurn() {
        long now = nanos.getAsLong();
        long wait = turns.take(now);
        if (wait == 0 || now - last >= 2 * EVERY_NANOS) {
            show();
        } else {
            waiting = true;
            later.accept(wait);
        }
    }

    private void show() {
        waiting = false;
        shown = true;
        last = nanos.getAsLong();
        action.run();
    }
}
