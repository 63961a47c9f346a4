package dev.backlight.app.bench;

import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Recording;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The article's whole run, 21 epochs with the test after each, with one thread and with all by turns: of several
/// runs each the middle one, and how long each took.
public final class TrainingBenchmark implements Benchmark {
    private static final int PAIRS = 3;

    @Override
    public String name() {
        return "training";
    }

    @Override
    public Map<String, Object> run() {
        Split data = Digits.read();
        ExperimentConfig config = ExperimentConfig.article();
        int cores = Runtime.getRuntime().availableProcessors();
        run(config.withEpochs(3), data, 1, 1); // the compiler's warm-up
        run(config.withEpochs(3), data, cores, 1); // whose kernels are others
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("recipe", "784-128-10, Adam 0.001, batch 128, 21 epochs, tested after each");
        try (ThreadTeam one = ThreadTeam.of(1)) {
            NetworkSpec network = config.network();
            figures.put(
                    "productsOnlySamplesPerSecond",
                    Math.round(ProductsBound.samplesPerSecond(network, 128, true, one)));
        }
        List<Map<String, Object>> alone = new ArrayList<>();
        List<Map<String, Object>> shared = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            alone.add(run(config, data, 1, 1));
            shared.add(run(config, data, cores, 1));
        }
        figures.put("oneThread", middle(alone));
        figures.put("threads", cores);
        figures.put("allThreads", middle(shared));
        Runtime runtime = Runtime.getRuntime();
        figures.put("heapMiB", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        figures.put("heapLimitMiB", runtime.maxMemory() >> 20);
        peakMemory().ifPresent(mebibytes -> figures.put("peakProcessMiB", mebibytes));
        figures.put("recordedOverUnrecorded", recordingRatio(config, data));
        return figures;
    }

    private static Map<String, Object> middle(List<Map<String, Object>> runs) {
        List<Map<String, Object>> rising = runs.stream()
                .sorted(Comparator.comparingDouble(figures -> (double) figures.get("seconds")))
                .toList();
        Map<String, Object> middle = new LinkedHashMap<>(rising.get(rising.size() / 2));
        middle.put(
                "secondsOfEach",
                runs.stream().map(figures -> figures.get("seconds")).toList());
        return middle;
    }

    /// How fast a training that is recorded is beside one that is not, both one after the other: the median of some
    /// pairs.
    private static double recordingRatio(ExperimentConfig config, Split data) {
        double[] ratios = new double[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            double without = (double) run(config, data, 1, 1).get("seconds");
            ratios[pair] = without
                    / (double) run(config, data, 1, Recording.DEFAULT_BYTES).get("seconds");
        }
        Arrays.sort(ratios);
        return ratios[PAIRS / 2];
    }

    /// The most memory the whole process ever had in place, as the system counts it; only Linux says.
    private static OptionalLong peakMemory() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> run(ExperimentConfig config, Split data, int threads, long recorded) {
        try (Trainer trainer = new Trainer(config, data, threads, recorded)) {
            long start = System.nanoTime();
            trainer.play();
            while (trainer.progress().state() != RunState.FINISHED
                    || trainer.history().size(Metric.TEST_ACCURACY) <= config.epochs()) {
                Thread.sleep(5);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("seconds", seconds);
            figures.put(
                    "samplesPerSecond",
                    Math.round(config.epochs() * (double) data.train().size() / seconds));
            figures.put("testAccuracy", trainer.history().y(Metric.TEST_ACCURACY, config.epochs()));
            return figures;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted.", interrupted);
        }
    }
}
