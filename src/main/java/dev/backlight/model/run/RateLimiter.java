package dev.backlight.model.run;

import java.util.function.LongSupplier;

/// Holds a leading training back while the one that follows can't keep up, and lets go when it can: its limit falls
/// below the follower's speed, then rises slowly.
public final class RateLimiter {
    private static final double EVERY_SECONDS = 0.25;

    /// How far the follower may be behind, in seconds of the leader's way.
    private static final double LONGEST_SECONDS = 0.3;

    private static final double SLOWER = 0.8;
    private static final double FASTER = 1.25;
    private static final double SLOWEST = 20;

    private final LongSupplier nanos;
    private long lastNanos;
    private long lastAhead;
    private long lastBehind;
    private double limit;

    /// @param nanos the clock, as `System::nanoTime`
    public RateLimiter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Lets go.
    public void release() {
        limit = 0;
        lastNanos = nanos.getAsLong();
    }

    /// @param ahead steps of the leader
    /// @param behind steps of the follower
    /// @return steps a second that the leader may take at most; 0 for no limit
    public double limit(long ahead, long behind) {
        long now = nanos.getAsLong();
        double seconds = (now - lastNanos) / 1e9;
        boolean begunAnew = ahead < lastAhead || behind < lastBehind;
        if (seconds >= EVERY_SECONDS) {
            double leading = (ahead - lastAhead) / seconds;
            double following = (behind - lastBehind) / seconds;
            double lag = (ahead - behind) / Math.max(SLOWEST, leading);
            if (!begunAnew && seconds < 2 * EVERY_SECONDS && lag > LONGEST_SECONDS) {
                limit = Math.max(SLOWEST, SLOWER * following);
            } else if (limit > 0 && lag < LONGEST_SECONDS / 2) {
                limit *= FASTER;
            }
            if (limit > leading * 4) {
                limit = 0; // something else holds it back
            }
            lastNanos = now;
            lastAhead = ahead;
            lastBehind = behind;
        }
        return limit;
    }
}
