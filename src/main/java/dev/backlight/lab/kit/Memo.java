package dev.backlight.lab.kit;

import java.io.IOException;

/// Something that all trials of a run need, made once by the first that asks.
public final class Memo<T> {
    private T made;

    /// Makes it.
    @FunctionalInterface
    public interface Maker<T> {
        T make() throws IOException;
    }

    /// @throws IOException if it could not be made; the next one tries again
    public synchronized T get(Maker<T> maker) throws IOException {
        if (made == null) {
            made = maker.make();
        }
        return made;
    }
}
