package dev.backlight.app.window;

import dev.backlight.model.window.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import javafx.application.Platform;
import javafx.scene.control.Alert;

/// What happens when something nobody foresaw goes wrong: the details go to a file, the person gets one sentence,
/// and the window stays open.
final class ErrorReport implements Thread.UncaughtExceptionHandler {
    private final Settings settings;
    private boolean told;

    ErrorReport(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "backlight-errors.log");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            out.println(Instant.now() + " " + thread.getName());
            failure.printStackTrace(out);
        } catch (IOException unwritable) {
            System.err.println("Backlight: the error report " + file + " can't be written: " + unwritable.getMessage());
        }
        if (Platform.isFxApplicationThread() && !told) {
            told = true; // once: a fault that repeats every frame must not bury the window in dialogs
            Alert alert =
                    new Alert(Alert.AlertType.ERROR, settings.messages().get("error.unexpected", file.toString()));
            alert.setHeaderText(null);
            alert.show();
        }
    }
}
