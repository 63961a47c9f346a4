package dev.backlight.data.sound.device;

import dev.backlight.data.DataException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Where a wave comes from that somebody speaks now.
@FunctionalInterface
public interface Microphone {
    /// Listens until it is told to stop. Takes as long: not to be called on the screen's thread.
    ///
    /// @param stop asked several times a second
    /// @param heard told of all that has been heard so far, several times a second
    /// @return the wave, `Sound.RATE` samples a second; empty if nothing came
    /// @throws DataException with one sentence if there is no microphone, or it may not be used
    float[] listen(BooleanSupplier stop, Consumer<float[]> heard) throws DataException;
}
