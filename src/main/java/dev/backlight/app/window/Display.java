package dev.backlight.app.window;

import javafx.application.Platform;

/// Whether this machine has a screen to open a window on, and the way to do without one.
public final class Display {
    private Display() {}

    /// Starts JavaFX on the machine's screen. False means there is none; JavaFX is then not started.
    public static boolean present() {
        String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        boolean unixLike = !os.contains("win") && !os.contains("mac");
        if (unixLike && isBlank(System.getenv("DISPLAY")) && isBlank(System.getenv("WAYLAND_DISPLAY"))) {
            return false;
        }
        try {
            Platform.startup(() -> {});
            return true;
        } catch (UnsupportedOperationException noDisplay) { // "Unable to open DISPLAY": named, but not there
            return false;
        }
    }

    /// Starts JavaFX on its own Headless platform with the software renderer: pictures without a display. Starts
    /// once.
    public static synchronized void startHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException running) {
            Platform.setImplicitExit(false);
        }
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}
