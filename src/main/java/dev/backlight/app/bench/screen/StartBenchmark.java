package dev.backlight.app.bench.screen;

import dev.backlight.app.bench.Benchmark;
import dev.backlight.app.bench.Quantiles;
import dev.backlight.app.window.StartTimes;
import dev.backlight.data.disk.UserFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// How long the program takes from its process's start to its first frame and to the first frame with digits, by
/// parts. Each start is a process of its own with the virtual machine's own options, a user's folder that is empty,
/// and the machine's screen, or without one JavaFX's own without a display.
public final class StartBenchmark implements Benchmark {
    private static final int STARTS = 7;
    private static final long LONGEST_SECONDS = 120;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Map<String, Object> run() {
        Map<String, List<Double>> parts = new LinkedHashMap<>();
        for (int start = 0; start < STARTS; start++) {
            once().forEach((part, millis) ->
                    parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(millis));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("starts", STARTS);
        figures.put("screen", System.getenv("DISPLAY") == null ? "none" : "the machine's");
        parts.forEach((part, millis) -> figures.put(part + "Millis", Quantiles.of(millis)));
        return figures;
    }

    private static Map<String, Double> once() {
        try {
            Path home = Files.createTempDirectory("backlight-start");
            try {
                Path told = home.resolve("start.txt");
                Process program = new ProcessBuilder(command(home, told))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!program.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    program.destroyForcibly();
                    throw new IllegalStateException("The program did not start in " + LONGEST_SECONDS + " s.");
                }
                return read(told);
            } finally {
                delete(home);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted.", interrupted);
        }
    }

    private static List<String> command(Path home, Path told) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-D" + StartTimes.FILE + "=" + told);
        command.add("-D" + StartTimes.BEGAN + "=" + System.currentTimeMillis());
        command.add("-Duser.home=" + home);
        command.add("-Djava.util.prefs.userRoot=" + home);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("dev.backlight.app.Main");
        return command;
    }

    private static Map<String, Double> read(Path told) throws IOException {
        Map<String, Double> parts = new LinkedHashMap<>();
        for (String line :
                new String(UserFile.bytes(told), StandardCharsets.UTF_8).lines().toList()) {
            String[] words = line.split(" ");
            parts.put(words[0], Double.parseDouble(words[1]));
        }
        return parts;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
