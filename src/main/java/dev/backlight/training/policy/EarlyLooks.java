package dev.backlight.training.policy;

import dev.backlight.training.learner.Examination;
import java.util.function.LongSupplier;

/// When a part of the test set is looked at before all of it is: about twice a second in the first epochs, and for
/// at most a tenth of the time. One thread asks, another answers.
public final class EarlyLooks {
    private static final long EVERY_NANOS = 500_000_000;

    /// The first comes sooner: it ends the wait for the first number.
    private static final long FIRST_NANOS = 200_000_000;

    private static final int EPOCHS = 3;
    private static final int SHARE = 10;

    private final LongSupplier clock;
    private volatile boolean busy;
    private volatile long took;
    private long next;
    private boolean begun;

    /// Of a run that begins.
    ///
    /// @param clock in nanoseconds
    public EarlyLooks(LongSupplier clock) {
        this.clock = clock;
    }

    /// Asked after each step; a look that is due counts as taken.
    ///
    /// @param epochs finished
    public boolean isDue(int epochs) {
        if (epochs >= EPOCHS) {
            return false;
        }
        long now = clock.getAsLong();
        if (!begun) {
            begun = true;
            next = now + FIRST_NANOS;
        }
        if (busy || now - next < 0) {
            return false;
        }
        next = now + Math.max(EVERY_NANOS, SHARE * took);
        return true;
    }

    /// The same look, which tells here when it is over.
    public Examination timed(Examination look) {
        busy = true;
        return team -> {
            long began = clock.getAsLong();
            try {
                return look.examine(team);
            } finally {
                took = clock.getAsLong() - began;
                busy = false;
            }
        };
    }
}
