package dev.backlight.app.window;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

/// Calls from other threads to the screen's thread, answered.
public final class Fx {
    private Fx() {}

    /// Runs the task on the screen's thread and waits for its result.
    ///
    /// @throws CompletionException with the task's own exception as cause
    public static <T> T call(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable failure) { // handed to the caller, whatever it is
                result.completeExceptionally(failure);
            }
        });
        return result.join();
    }

    public static void run(Runnable task) {
        call(() -> {
            task.run();
            return null;
        });
    }
}
