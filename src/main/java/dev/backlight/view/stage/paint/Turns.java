package dev.backlight.view.stage.paint;

/// Lets those that follow a running training take turns, so that no two of them are painted in the same frame: what
/// they take together would make every third frame a long one.
final class Turns {
    /// Less than a frame, so that the next one has the next frame.
    private static final long APART_NANOS = 10_000_000;

    private boolean any;
    private long last;

    /// Takes the turn if nobody else has just done so.
    ///
    /// @param now of the clock, in nanoseconds
    /// @return how long to wait before asking again; 0 if the turn is taken
    long take(long now) {
        long since = now - last;
        if (any && since < APART_NANOS) {
            return APART_NANOS - since;
        }
        any = true;
        last = now;
        return 0;
    }
}
