package dev.backlight.app.window;

import java.util.function.LongSupplier;

/// Gives memory back once nothing works. The collector takes all that it may before it looks at what is old, and
/// keeps what it has taken; a training of twenty epochs left a hundred megabytes so. Looking costs the screen a
/// tenth of a second, which nobody sees where nothing moves.
final class Rest {
    /// Somebody who pauses to look at something goes on before that.
    private static final long AFTER_NANOS = 2_000_000_000L;

    /// Less is not worth it.
    private static final long BYTES = 16L << 20;

    private final LongSupplier used;
    private final Runnable collect;
    private boolean looks = true;
    private long since;
    private long left;

    Rest() {
        this(() -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory(), System::gc);
    }

    /// @param used bytes that are taken at the moment
    /// @param collect gives back what it can
    Rest(LongSupplier used, Runnable collect) {
        this.used = used;
        this.collect = collect;
    }

    /// Called once a frame.
    ///
    /// @param now of the screen's clock, in nanoseconds
    /// @param working whether something learns, or is found out about it, as it is while one goes through a past
    void frame(long now, boolean working) {
        if (working || since == 0) {
            looks = true;
            since = now;
        } else if (looks && now - since >= AFTER_NANOS) {
            looks = false;
            if (used.getAsLong() - left >= BYTES) {
                collect.run();
                left = used.getAsLong();
            }
        }
    }
}
