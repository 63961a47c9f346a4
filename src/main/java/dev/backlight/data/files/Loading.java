package dev.backlight.data.files;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// How far a file has been read, seen from any thread, and the way to stop it; and what was taken for granted on
/// the way.
public final class Loading {
    private volatile long done;
    private volatile long total;
    private volatile boolean cancelled;
    private volatile Charset characters;

    /// From 0 to 1; 0 while nobody knows how much there is.
    public double fraction() {
        long all = total;
        return all == 0 ? 0 : Math.min(1, (double) done / all);
    }

    /// The reader stops soon, with a `CancellationException`.
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// The character set that a table was read in though it doesn't say so, or that somebody chose; empty where
    /// there is nothing to doubt.
    public Optional<Charset> doubtfulCharacters() {
        return Optional.ofNullable(characters);
    }

    /// Called by a reader of tables.
    void doubt(Charset characters) {
        this.characters = characters;
    }

    /// Called by readers now and then.
    ///
    /// @throws CancellationException if somebody has called `cancel`
    void advance(long done, long total) {
        this.done = done;
        this.total = total;
        if (cancelled) {
            throw new CancellationException("The loading was cancelled.");
        }
    }
}
