package dev.backlight.training.run;

/// Measures how many examples a second are learned from, over stretches long enough to be read.
final class Speed {
    private static final long STRETCH_NANOS = 250_000_000;

    private long start;
    private long examples;
    private double perSecond;

    /// A stretch begins.
    ///
    /// @param now as from `System.nanoTime()`
    /// @param done examples so far
    void begin(long now, long done) {
        start = now;
        examples = done;
    }

    void stop() {
        perSecond = 0;
    }

    void measure(long now, long done) {
        if (now - start >= STRETCH_NANOS) {
            perSecond = (done - examples) / ((now - start) / 1e9);
            begin(now, done);
        }
    }

    /// 0 while nothing runs.
    double perSecond() {
        return perSecond;
    }
}
