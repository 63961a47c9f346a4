package dev.backlight.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
    @TempDir
    private Path folder;

    @Test
    void theNewestLinesAreToldAndNotWhoseHomeItIs() throws Exception {
        Path log = folder.resolve("backlight.0.log");
        String lines = IntStream.rangeClosed(1, 60)
                .mapToObj(line -> "line " + line + " of /home/ada/digits.zip")
                .collect(Collectors.joining("\n"));
        Files.writeString(log, lines);
        String text = Diagnostics.text(log, "/home/ada");
        assertThat(text)
                .contains("line 60 of ~/digits.zip", "line 21 of", System.getProperty("os.name"), "Java 25")
                .doesNotContain("ada", "line 20 of");
    }

    @Test
    void withoutALogTheRestIsTold() {
        assertThat(Diagnostics.text(folder.resolve("none.log"), "/home/ada"))
                .startsWith("Backlight ")
                .endsWith("log: empty");
    }
}
