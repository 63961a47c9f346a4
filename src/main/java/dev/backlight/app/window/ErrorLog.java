package dev.backlight.app.window;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// The file that gets the details of what nobody foresaw, so that no stack trace stands on a screen.
public final class ErrorLog {
    private ErrorLog() {}

    /// What any thread throws goes to the file from now on, unless a thread or a window says otherwise.
    public static void install() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> append(thread, failure));
    }

    /// @return the file
    static Path append(Thread thread, Throwable failure) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "backlight-errors.log");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            out.println(Instant.now() + " " + thread.getName());
            failure.printStackTrace(out);
        } catch (IOException unwritable) {
            System.err.println("Backlight: the error report " + file + " can't be written: " + unwritable.getMessage());
        }
        return file;
    }
}
