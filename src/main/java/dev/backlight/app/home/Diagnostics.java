package dev.backlight.app.home;

import dev.backlight.data.disk.UserFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What somebody who helps must know of a program that misbehaves: versions, machine, memory, the newest lines of
/// the log. Where the user's home stands in a line, a tilde stands in its place: nobody is told the user's name.
public final class Diagnostics {
    private static final int LINES = 40;

    private Diagnostics() {}

    /// The program's version and what runs it, in one line.
    public static String version() {
        return "Backlight " + System.getProperty("backlight.version", "(development)") + ", Java " + Runtime.version()
                + ", JavaFX " + System.getProperty("javafx.runtime.version", "?");
    }

    /// @param log the newest file of the log, which need not exist
    /// @param home of the user
    public static String text(Path log, String home) {
        Runtime machine = Runtime.getRuntime();
        String system = String.join(
                " ", System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch"));
        return String.join(
                "\n",
                version(),
                system + ", " + Locale.getDefault().toLanguageTag(),
                "processors " + machine.availableProcessors() + ", memory "
                        + mega(machine.totalMemory() - machine.freeMemory()) + " of at most "
                        + mega(machine.maxMemory()),
                "",
                lastLines(log).replace(home, "~"));
    }

    private static String mega(long bytes) {
        return (bytes >> 20) + " MB";
    }

    private static String lastLines(Path log) {
        if (!Files.isReadable(log)) {
            return "log: empty";
        }
        try {
            List<String> lines = new String(UserFile.bytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException unreadable) {
            return "log: " + unreadable.getClass().getSimpleName();
        }
    }
}
