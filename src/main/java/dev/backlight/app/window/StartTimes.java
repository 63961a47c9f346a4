package dev.backlight.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// When each part of the program's start was over, measured from the moment before its process was asked for, which
/// whoever measures gives: what a process says of its own beginning is off by up to a second where the machine
/// counts from its own start in whole seconds. Kept only for whoever asked by the system property
/// `backlight.start`, which names the file that gets a line "part milliseconds" each; the program ends as soon as
/// all is told.
public final class StartTimes {
    /// The property that names the file.
    public static final String FILE = "backlight.start";

    /// The property that gives the moment before the process was asked for, in milliseconds since 1970.
    public static final String BEGAN = "backlight.began";

    private static final Map<String, Long> OVER = new LinkedHashMap<>();

    private StartTimes() {}

    /// Whether this start is measured.
    static boolean isAsked() {
        return System.getProperty(FILE) != null;
    }

    /// This part is over.
    public static synchronized void over(String part) {
        if (isAsked()) {
            OVER.put(part, System.currentTimeMillis() - Long.getLong(BEGAN));
        }
    }

    /// Writes the file and ends the program, if it was asked for.
    static void end() {
        if (!isAsked()) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(System.getProperty(FILE)),
                    OVER.entrySet().stream()
                            .map(part -> part.getKey() + " " + part.getValue())
                            .collect(Collectors.joining("\n")));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        Platform.exit();
    }
}
