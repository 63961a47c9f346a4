package dev.backlight.app.bench;

import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.plane.Ablation;
import dev.backlight.training.plane.Examiner;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlanePreset;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Trainer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// How fast the playground learns, draws its maps, and reaches the spiral.
public final class PlaygroundBenchmark implements Benchmark {
    private static final int WARM_UP = 150;
    private static final int TIMES = 150;
    private static final double LEARNED = 0.01;

    @Override
    public String name() {
        return "playground";
    }

    @Override
    public Map<String, Object> run() {
        try {
            Map<String, Object> figures = new LinkedHashMap<>();
            trainingSpeed(1);
            figures.put("samplesPerSecond2421", Math.round(trainingSpeed(3)));
            PlaneConfig standard = PlaneConfig.standard();
            figures.put("maps2421", millis(standard));
            figures.put(
                    "maps6x8", millis(standard.edit().hidden(8, 8, 8, 8, 8, 8).done()));
            figures.put("spiral", spiral());
            return figures;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted.", interrupted);
        }
    }

    private static double trainingSpeed(double seconds) throws InterruptedException {
        PlaneConfig config = PlaneConfig.standard();
        PlaneSplit data = config.split();
        ExperimentConfig recipe = config.experiment(data.train().size());
        try (Trainer trainer = new Trainer(recipe, data, 1)) {
            long start = System.nanoTime();
            trainer.play();
            Thread.sleep(Math.round(1000 * seconds));
            long steps = trainer.progress().step();
            return (double) steps * recipe.batch() / ((System.nanoTime() - start) / 1e9);
        }
    }

    /// All maps, answers, statistics and gradients of one snapshot, as for each frame.
    private static Map<String, Object> millis(PlaneConfig config) {
        Examiner examiner = new Examiner(config, config.split());
        Weights parameters;
        try (ThreadTeam team = ThreadTeam.of(1)) {
            parameters = Network.create(config.network(), 1, team, 1).weights();
        }
        Snapshot snapshot = new Snapshot(0, 1, 0, config.network(), parameters, Double.NaN, 0);
        double[] times = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            long start = System.nanoTime();
            examiner.examine(snapshot, Ablation.NONE);
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("medianMs", times[TIMES / 2]);
        figures.put("p99Ms", times[TIMES * 99 / 100]);
        return figures;
    }

    private static Map<String, Object> spiral() throws InterruptedException {
        PlaneConfig config = PlanePreset.SPIRAL.config();
        PlaneSplit data = config.split();
        try (Trainer trainer = new Trainer(config.experiment(data.train().size()), data, 1)) {
            MetricHistory history = trainer.history();
            long start = System.nanoTime();
            trainer.play();
            int read = 0;
            while (System.nanoTime() - start < 60_000_000_000L) {
                for (; read < history.size(Metric.TEST_LOSS); read++) {
                    if (history.y(Metric.TEST_LOSS, read) < LEARNED) {
                        Map<String, Object> figures = new LinkedHashMap<>();
                        figures.put("seconds", (System.nanoTime() - start) / 1e9);
                        figures.put("epochs", history.x(Metric.TEST_LOSS, read));
                        return figures;
                    }
                }
                Thread.sleep(1);
            }
            return Map.of("seconds", "more than 60");
        }
    }
}
