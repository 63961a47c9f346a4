package dev.backlight.app.bench;

import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Trainer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Ten million steps of a small network on points of the plane: what is left on the heap after each million.
public final class SoakBenchmark implements Benchmark {
    private static final long MILLION = 1_000_000;

    private final int millions;

    public SoakBenchmark(int millions) {
        this.millions = millions;
    }

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public Map<String, Object> run() {
        PlaneConfig config = PlaneConfig.standard();
        PlaneSplit split = config.split();
        ExperimentConfig recipe = config.experiment(split.train().size());
        long start = System.nanoTime();
        List<Double> heap = new ArrayList<>();
        long steps;
        try (Trainer trainer = new Trainer(recipe, split, 1)) {
            trainer.play();
            for (int million = 1; million <= millions; million++) {
                await(trainer, million * MILLION);
                heap.add(usedMiB());
            }
            steps = trainer.progress().step();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        // the first million fills the history, which is bounded, and warms the compiler up
        List<Double> settled = heap.subList(Math.min(1, heap.size() - 1), heap.size());
        double least = settled.stream().mapToDouble(x -> x).min().orElseThrow();
        double most = settled.stream().mapToDouble(x -> x).max().orElseThrow();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("network", recipe.network().summary() + ", batch " + recipe.batch());
        figures.put("steps", steps);
        figures.put("stepsPerSecond", Math.round(steps / seconds));
        figures.put("heapAfterCollectionMiB", heap);
        figures.put("mostOverLeast", most / least);
        return figures;
    }

    private static void await(Trainer trainer, long steps) {
        while (trainer.progress().step() < steps) {
            if (trainer.failure() != null) {
                throw new IllegalStateException("The training has ended before its time.", trainer.failure());
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The soak was interrupted.", interrupted);
            }
        }
    }

    private static double usedMiB() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (double) (1 << 20);
    }
}
