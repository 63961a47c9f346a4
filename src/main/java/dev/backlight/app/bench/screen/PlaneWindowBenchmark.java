package dev.backlight.app.bench.screen;

import dev.backlight.app.bench.Benchmark;
import dev.backlight.app.bench.Digits;
import dev.backlight.app.bench.Quantiles;
import dev.backlight.app.picture.OffscreenTraining;
import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.plane.PlaneWorkspace;
import dev.backlight.engine.spec.Activation;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How fast 2-4-2-1 learns the circle at full speed while one looks on: the whole playground, 1440 x 900, is
/// brought up to date and painted by the software renderer 30 times a second; then A and B side by side.
public final class PlaneWindowBenchmark implements Benchmark {
    private static final long WARM_UP_MILLIS = 6_000;
    private static final long STRETCH_MILLIS = 6_000;
    private static final long FRAME_MILLIS = 33;

    @Override
    public String name() {
        return "playground";
    }

    @Override
    public Map<String, Object> run() {
        Display.startHeadless();
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        settings.workspaceProperty().set(PlaneWorkspace.ID);
        try (Workspaces workspaces = new Workspaces(digits(), settings)) {
            OffscreenWindow window = Fx.call(() -> new OffscreenWindow(workspaces, 1440, 900));
            try {
                return measure(workspaces, window);
            } finally {
                Fx.run(window::close);
            }
        }
    }

    private static DigitsModel digits() {
        var data = Digits.read();
        return Fx.call(() -> new DigitsModel(data, ExperimentConfig.article(), 1));
    }

    private static Map<String, Object> measure(Workspaces workspaces, OffscreenWindow window) {
        PlaneComparison planes = Fx.call(workspaces::planes);
        Fx.run(() -> {
            workspaces.plane().run().tempo().set(0);
            workspaces.plane().run().play();
        });
        Map<String, Object> alone = new LinkedHashMap<>();
        watch(workspaces, window, WARM_UP_MILLIS, new ArrayList<>());
        List<Double> frames = new ArrayList<>();
        alone.put("samplesPerSecond", watch(workspaces, window, STRETCH_MILLIS, frames));
        alone.put("frameMillis", Quantiles.of(frames));
        Fx.run(() -> {
            planes.begin();
            var rival = planes.rivalProperty().get();
            rival.apply(
                    rival.second().config().edit().activation(Activation.RELU).done());
            workspaces.plane().reset();
            workspaces.plane().run().play();
        });
        Map<String, Object> both = new LinkedHashMap<>();
        watch(workspaces, window, STRETCH_MILLIS, new ArrayList<>());
        List<Double> pairs = new ArrayList<>();
        both.put("samplesPerSecondOfEach", watch(workspaces, window, STRETCH_MILLIS, pairs));
        both.put(
                "stepsBehind",
                Fx.call(() -> steps(planes.firstProperty().get().run())
                        - steps(planes.rivalProperty().get().second().run())));
        both.put("frameMillis", Quantiles.of(pairs));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("windowOpen", alone);
        figures.put("windowOpenCompared", both);
        return figures;
    }

    /// @return examples a second
    private static long watch(Workspaces workspaces, OffscreenWindow window, long millis, List<Double> frames) {
        long from = Fx.call(() -> steps(workspaces.plane().run()));
        long start = System.nanoTime();
        while (System.nanoTime() - start < millis * 1_000_000) {
            double frame = Fx.call(() -> {
                long begun = System.nanoTime();
                workspaces.pump();
                window.paint();
                return (System.nanoTime() - begun) / 1e6;
            });
            frames.add(frame);
            OffscreenTraining.pause(Math.max(1, FRAME_MILLIS - Math.round(frame)));
        }
        RunModel<?> run = workspaces.plane().run();
        long steps = Fx.call(() -> {
            workspaces.pump();
            return steps(run) - from;
        });
        int batch = run.configProperty().get().batch();
        return Math.round(steps * (double) batch / ((System.nanoTime() - start) / 1e9));
    }

    private static long steps(RunModel<?> run) {
        return run.progressProperty().get().step();
    }
}
