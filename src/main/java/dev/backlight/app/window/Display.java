package dev.backlight.app.window;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/// Whether this machine has a screen to open a window on, and the way to do without one.
public final class Display {
    private static final Asked SCREEN = new Asked();

    private static String problem = "";

    private Display() {}

    /// Why a screen that is there can't be used; empty where there is none, or it can.
    public static String problem() {
        return problem;
    }

    /// An answer that is found once and kept, since finding it has an effect that can't be had twice.
    static final class Asked {
        private Boolean answer;

        synchronized boolean answer(BooleanSupplier find) {
            if (answer == null) {
                answer = find.getAsBoolean();
            }
            return answer;
        }
    }

    /// Starts JavaFX on the machine's screen, the first time it is asked. False means there is none, or it can't be
    /// used; JavaFX is then not started.
    public static boolean present() {
        return SCREEN.answer(Display::start);
    }

    private static boolean start() {
        String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        boolean unixLike = !os.contains("win") && !os.contains("mac");
        if (unixLike && isBlank(System.getenv("DISPLAY")) && isBlank(System.getenv("WAYLAND_DISPLAY"))) {
            if (StartTimes.isAsked()) {
                startHeadless(); // a start is measured on any machine
            }
            return StartTimes.isAsked();
        }
        Renderer.choose();
        try {
            Platform.startup(Display::name);
            return true;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError none) {
            problem = problem(none);
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

    /// Lets docks know the window by the name of its menu entry. JavaFX has no public way to; where its own is not
    /// opened to us, as outside the installed program, the window is called "java".
    private static void name() {
        try {
            Class<?> toolkit = Class.forName("com.sun.glass.ui.Application");
            Object running = toolkit.getMethod("GetApplication").invoke(null);
            toolkit.getMethod("setName", String.class).invoke(running, "Backlight");
        } catch (ReflectiveOperationException closed) {
            System.getLogger(Display.class.getName()).log(System.Logger.Level.DEBUG, "No name for the window", closed);
        }
    }

    /// JavaFX says "Unable to open DISPLAY" where one is named but not there, and otherwise what it lacks: GTK,
    /// mostly.
    static String problem(Throwable none) {
        String said = String.valueOf(none.getMessage());
        return said.contains("open DISPLAY") ? "" : said;
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}
