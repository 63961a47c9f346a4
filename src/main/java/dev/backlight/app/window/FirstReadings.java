package dev.backlight.app.window;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.file.MachineDefaults;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.prefs.Preferences;

/// What a window needs from the disk, read on threads of its own while JavaFX starts.
public final class FirstReadings {
    private final CompletableFuture<Settings> settings = CompletableFuture.supplyAsync(
            () -> Settings.remembered(Preferences.userRoot().node("dev/backlight"), MachineDefaults.read()));
    private CompletableFuture<Split> digits = settings.thenApplyAsync(_ -> load()); // the first frame has precedence

    private FirstReadings() {}

    /// Begins to read.
    public static FirstReadings begin() {
        return new FirstReadings();
    }

    /// Waits for what the user has chosen.
    Settings settings() {
        return settings.join();
    }

    /// Waits for the digits; after a failure they are read once more the next time.
    ///
    /// @throws DataException with one sentence if they can't be read
    synchronized Split digits() throws DataException {
        try {
            return digits.join();
        } catch (CompletionException failure) {
            digits = CompletableFuture.supplyAsync(FirstReadings::load);
            if (failure.getCause() instanceof DataException unreadable) {
                throw unreadable;
            }
            throw failure;
        }
    }

    private static Split load() {
        try {
            return Mnist.load();
        } catch (DataException unreadable) {
            throw new CompletionException(unreadable);
        }
    }
}
