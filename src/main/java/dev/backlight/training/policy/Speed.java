package dev.backlight.training.policy;

/// Measures how many examples a second are learned from, over stretches long enough to be read.
public final class Speed {
    private static final long STRETCH_NANOS = 250_000_000;

    private long start;
    private long examples;
    private double perSecond;

    /// A stretch begins.
    ///
    /// @param now as from `System.nanoTime()`
    /// @param done examples so far
    public void begin(long now, long done) {
        start = now;
        examples = done;
    }

    public void stop() {
        perSecond = 0;
    }

    public void measure(long now, long done) {
        if (now - start >= STRETCH_NANOS) {
            perSecond = (done - examples) / ((now - start) / 1e9);
            begin(now, done);
        }
    }

    /// 0 while nothing runs.
    public double perSecond() {
        return perSecond;
    }
}
