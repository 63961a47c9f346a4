package dev.backlight.app.bench;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import java.io.UncheckedIOException;

/// The digits that benchmarks train on: those that the program carries.
public final class Digits {
    private Digits() {}

    /// @throws UncheckedIOException with one sentence if they can't be read
    public static Split read() {
        try {
            return Mnist.load();
        } catch (DataException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
