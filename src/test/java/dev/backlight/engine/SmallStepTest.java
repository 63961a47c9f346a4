package dev.backlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The playground takes millions of steps a minute: what one of them left behind, the collector would have to
/// fetch.
class SmallStepTest {
    /// In a JVM of its own, as a user has it: in that of all tests the compiler has seen every shape there is.
    @Test
    void aStepAllocatesNothing() throws IOException, InterruptedException {
        Process check = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallStepCheck.class.getName()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(printed.lines().filter(line -> line.endsWith(" bytes"))).containsExactly("0 bytes", "0 bytes");
    }
}
