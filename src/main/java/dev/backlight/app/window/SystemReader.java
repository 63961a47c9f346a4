package dev.backlight.app.window;

import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/// Carries over what the operating system says of light and dark, of motion and of the size of text. The first two
/// JavaFX tells, and tells again when they change; the size of text it doesn't know, and the system is asked once.
final class SystemReader {
    private static final int SECONDS = 3;

    /// A factor as GNOME says it, or percent in hexadecimal as the registry of Windows says it.
    private static final Pattern FACTOR = Pattern.compile("^\\s*(\\d(?:\\.\\d+)?)\\s*$");

    private static final Pattern PERCENT = Pattern.compile("TextScaleFactor\\s+REG_DWORD\\s+0x([0-9a-fA-F]{1,3})");

    private SystemReader() {}

    /// Follows the system as long as the program runs. On the screen's thread.
    static void follow(Settings settings) {
        var wishes = settings.systemProperty();
        Platform.Preferences preferences = Platform.getPreferences();
        preferences
                .colorSchemeProperty()
                .subscribe(
                        scheme -> wishes.set(wishes.get().with(scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT)));
        preferences
                .reducedMotionProperty()
                .subscribe(less -> wishes.set(wishes.get().withLessMotion(less)));
        CompletableFuture.supplyAsync(SystemReader::textPercent)
                .thenAcceptAsync(
                        found -> found.ifPresent(
                                percent -> wishes.set(wishes.get().withPercent(percent))),
                        Platform::runLater);
    }

    private static OptionalInt textPercent() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return percent(said("reg", "query", "HKCU\\Software\\Microsoft\\Accessibility", "/v", "TextScaleFactor"));
        }
        return system.contains("mac")
                ? OptionalInt.empty()
                : percent(said("gsettings", "get", "org.gnome.desktop.interface", "text-scaling-factor"));
    }

    /// What a program of the system says; empty where there is none, or it takes too long.
    private static String said(String... command) {
        try {
            Process asked = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!asked.waitFor(SECONDS, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                return "";
            }
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException none) {
            System.getLogger(SystemReader.class.getName()).log(Level.DEBUG, "The size of text is not told", none);
            return "";
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /// @param said by GNOME's settings or by the registry of Windows
    /// @return percent of the ordinary size; empty where that is not said
    static OptionalInt percent(String said) {
        Matcher factor = FACTOR.matcher(said.strip());
        if (factor.find()) {
            return OptionalInt.of((int) Math.round(100 * Double.parseDouble(factor.group(1))));
        }
        Matcher percent = PERCENT.matcher(said);
        return percent.find() ? OptionalInt.of(Integer.parseInt(percent.group(1), 16)) : OptionalInt.empty();
    }
}
