package dev.backlight.monkey;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.backlight.Await;
import dev.backlight.app.StyleWarnings;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Workspaces;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/// Plays with the whole window while networks learn in it, and says what broke: exceptions nobody took, a screen
/// that doesn't answer, threads that outlive the window, memory that grows.
final class Monkey {
    private static final int LOOKS = 4;
    /// In fewer gestures rooms and lessons are opened for the first time, so that memory grows as it should.
    private static final int MANY = 1_000;

    /// What a window may hold more than it held at first: pasts that are kept fill up, views are cached.
    private static final long GROWTH_MIB = 200;

    private final Path folder;
    private final Watched watched = new Watched();
    private final List<Long> heaps = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    Monkey(Path folder) {
        this.folder = folder;
    }

    /// @return what broke, a line each
    List<String> play(int gestures, long seed) {
        Display.startHeadless();
        List<String> before = threads();
        Thread.UncaughtExceptionHandler others = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(watched);
        Thread screen = watched.ask(Thread::currentThread);
        Thread.UncaughtExceptionHandler screens = screen.getUncaughtExceptionHandler();
        screen.setUncaughtExceptionHandler(watched);
        WeakReference<Workspaces> shown = new WeakReference<>(null);
        StyleWarnings styles = StyleWarnings.to(
                warning -> watched.uncaughtException(Thread.currentThread(), new IllegalStateException(warning)));
        try {
            shown = playUntilClosed(gestures, seed);
        } catch (IllegalStateException hung) {
            findings.add(hung.toString());
        } finally {
            styles.close();
            Thread.setDefaultUncaughtExceptionHandler(others);
            screen.setUncaughtExceptionHandler(screens);
        }
        leaks(before);
        isGarbage(shown);
        findings.addAll(watched.findings());
        return findings;
    }

    /// Of how many MiB the heap was full at each look.
    String figures() {
        return "heap " + heaps + " MiB";
    }

    /// @return what the window showed, which nothing should hold any longer
    private WeakReference<Workspaces> playUntilClosed(int gestures, long seed) {
        PlayedWindow window = watched.ask(() -> new PlayedWindow(folder));
        Gestures hand = watched.ask(() -> new Gestures(window, watched, seed));
        for (int i = 1; i <= gestures; i++) {
            hand.next();
            if (i % Math.max(1, gestures / LOOKS) == 0) {
                heaps.add(heap());
            }
        }
        watched.on(window::close);
        if (gestures >= MANY && heaps.getLast() > heaps.getFirst() + GROWTH_MIB) {
            findings.add("The heap grows: " + figures());
        }
        return new WeakReference<>(window.workspaces);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("backlight"))
                .sorted()
                .toList();
    }

    private void isGarbage(WeakReference<Workspaces> shown) {
        if (!Garbage.comes(watched, () -> shown.get() == null)) {
            findings.add("A closed window is held by something: see " + dump());
        }
    }

    /// @return all that there is, with the ways to it
    private static String dump() {
        Path file = Path.of("target", "held-" + System.nanoTime() + ".hprof");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
            return file.toString();
        } catch (IOException unwritten) {
            return unwritten.toString();
        }
    }

    private void leaks(List<String> before) {
        try {
            Await.until(() -> threads().size() <= before.size());
        } catch (ConditionTimeoutException late) {
            findings.add("Threads outlive the window: " + threads());
        }
    }
}
