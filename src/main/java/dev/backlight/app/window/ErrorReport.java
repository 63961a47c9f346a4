package dev.backlight.app.window;

import dev.backlight.model.window.Settings;
import dev.backlight.training.run.Trainer;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.Alert;

/// What happens when something nobody foresaw goes wrong: the details go to a file, the person gets one sentence,
/// and the window stays open.
///
/// A training that fails tells so itself, on its stage: of that only the details are taken.
final class ErrorReport implements Thread.UncaughtExceptionHandler {
    private final Settings settings;
    private boolean told;

    ErrorReport(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        ErrorLog.append(thread, failure);
        if (!thread.getName().equals(Trainer.THREAD)) {
            Platform.runLater(() -> tell(ErrorLog.file()));
        }
    }

    private void tell(Path file) {
        if (!told) {
            told = true; // once: a fault that repeats every frame must not bury the window in dialogs
            Alert alert =
                    new Alert(Alert.AlertType.ERROR, settings.messages().get("error.unexpected", file.toString()));
            alert.setHeaderText(null);
            alert.show();
        }
    }
}
