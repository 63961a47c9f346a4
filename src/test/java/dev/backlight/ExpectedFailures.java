package dev.backlight;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Takes what threads throw while a test runs that makes them fail on purpose. Without it the window tests, whose
/// library listens to all threads, would blame whichever of them comes next.
public final class ExpectedFailures implements BeforeEachCallback, AfterEachCallback {
    private final List<Throwable> seen = new CopyOnWriteArrayList<>();
    private UncaughtExceptionHandler before;

    @Override
    public void beforeEach(ExtensionContext context) {
        seen.clear();
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> seen.add(failure));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    /// What was thrown so far, oldest first.
    public List<Throwable> seen() {
        return List.copyOf(seen);
    }
}
