package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as it is started, on a machine without a display.
class NoDisplayStartTest {
    @TempDir
    Path home;

    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    /// Both the window that never came and the training waited for the digits, each for the other.
    @Test
    void trainsInTheTerminal() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Duser.home=" + home);
        command.add("-Djava.util.prefs.userRoot=" + home);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = start.environment();
        environment.remove("DISPLAY");
        environment.remove("WAYLAND_DISPLAY");
        Process program = start.start();
        Thread.ofVirtual().start(() -> read(program));
        try {
            Await.until(() -> !program.isAlive() || said.stream().anyMatch(line -> line.startsWith("Epoch: 2")));
            assertThat(said).anyMatch(line -> line.startsWith("Epoch: 2"));
        } finally {
            program.destroyForcibly();
        }
    }

    private void read(Process program) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(said::add);
        } catch (UncheckedIOException | IOException ended) {
            said.add(ended.toString());
        }
    }
}
