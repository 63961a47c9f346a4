package dev.backlight.lab.kit;

import java.io.IOException;
import java.lang.ref.WeakReference;

/// Something that all trials of a run need, made once by the first that asks. It is let go when no trial uses it
/// any more, so that a run that is shown long after its end holds no data.
public final class Memo<T> {
    private WeakReference<T> made = new WeakReference<>(null);

    /// Makes it.
    @FunctionalInterface
    public interface Maker<T> {
        T make() throws IOException;
    }

    /// @throws IOException if it could not be made; the next one tries again
    public synchronized T get(Maker<T> maker) throws IOException {
        T known = made.get();
        if (known == null) {
            known = maker.make();
            made = new WeakReference<>(known);
        }
        return known;
    }
}
