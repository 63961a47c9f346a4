package dev.backlight.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// When each part of the program's start was over, measured from the start of its process. Kept only for whoever
/// asked by the system property `backlight.start`, which names the file that gets a line "part milliseconds" each;
/// the program ends as soon as all is told.
public final class StartTimes {
    /// The property that names the file.
    public static final String FILE = "backlight.start";

    private static final Map<String, Long> OVER = new LinkedHashMap<>();

    private StartTimes() {}

    /// Whether this start is measured.
    static boolean isAsked() {
        return System.getProperty(FILE) != null;
    }

    /// This part is over.
    public static synchronized void over(String part) {
        if (isAsked()) {
            Instant process = ProcessHandle.current().info().startInstant().orElseThrow();
            OVER.put(part, Duration.between(process, Instant.now()).toMillis());
        }
    }

    /// This part is over when what the scene holds now has been on the screen.
    static void shown(String part, Runnable then) {
        if (isAsked()) {
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    frames++;
                    if (frames > 1) { // the frame after the one that was asked to paint it
                        stop();
                        over(part);
                        then.run();
                    }
                }
            }.start();
        }
    }

    /// Writes the file and ends the program.
    static void end() {
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
