package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorLogTest {
    @TempDir
    private Path home;

    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void remember() {
        before = Thread.getDefaultUncaughtExceptionHandler();
    }

    @AfterEach
    void restore() {
        ErrorLog.uninstall();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        }
    }

    @Test
    void nothingIsMadeUntilThereIsSomethingToWrite() {
        ErrorLog.install(home.resolve("log"));
        assertThat(home.resolve("log")).doesNotExist();
    }

    @Test
    void whatIsThrownAndWhatIsSaidGoToOneFile() throws IOException {
        ErrorLog.install(home.resolve("log"));
        ErrorLog.append(Thread.currentThread(), new IllegalStateException("a fault nobody foresaw"));
        System.getLogger("dev.backlight.model.Anything").log(System.Logger.Level.WARNING, "not kept");
        assertThat(files(home.resolve("log"))).hasSize(1);
        assertThat(files(home.resolve("log")).getFirst())
                .content()
                .contains("a fault nobody foresaw", "ErrorLogTest", "not kept");
    }

    @Test
    void aFaultThatRepeatsForEverFillsNoDisk() throws IOException {
        ErrorLog.install(home.resolve("log"));
        IllegalStateException fault = new IllegalStateException("x".repeat(20_000));
        for (int i = 0; i < 250; i++) {
            ErrorLog.append(Thread.currentThread(), fault);
        }
        long bytes = 0;
        for (Path file : files(home.resolve("log"))) {
            bytes += Files.size(file);
        }
        assertThat(files(home.resolve("log"))).hasSize(3);
        assertThat(bytes).isLessThan(4 << 20);
    }

    @Test
    void aScreenThatCannotBeUsedIsToldFromNone() {
        assertThat(Display.problem(new UnsupportedOperationException("Unable to open DISPLAY")))
                .isEmpty();
        assertThat(Display.problem(new UnsupportedOperationException("Unable to load glass GTK library.")))
                .contains("GTK");
    }
}
