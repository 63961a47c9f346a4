package dev.backlight.model.work;

import dev.backlight.training.run.RunState;
import java.util.function.LongSupplier;

/// Leaves a training the right of way: every piece of work beside it is followed by a rest so many times as long.
/// While nothing trains there is no need to rest.
public final class TimeShare {
    private final LongSupplier nanos;
    private final int rests;
    private boolean resting;
    private long worked;
    private long ended;

    /// @param nanos the clock, as `System::nanoTime`
    /// @param rests how many times as long as the work: 4 for a fifth of the time
    public TimeShare(LongSupplier nanos, int rests) {
        this.nanos = nanos;
        this.rests = rests;
    }

    /// Of work that need not rest.
    public static TimeShare whole() {
        return new TimeShare(System::nanoTime, 0);
    }

    /// The time of now, to measure a piece of work by; on any thread.
    public long now() {
        return nanos.getAsLong();
    }

    /// A piece of work has ended, and a rest begins.
    ///
    /// @param took nanoseconds of the clock
    public void worked(long took) {
        resting = true;
        worked = took;
        ended = nanos.getAsLong();
    }

    /// Whether the next piece may begin.
    ///
    /// @param state of the training
    public boolean mayWork(RunState state) {
        resting &= nanos.getAsLong() - ended < rests * worked;
        return state != RunState.RUNNING || !resting;
    }
}
