package dev.backlight.app.bench.screen;

import dev.backlight.app.bench.Benchmark;
import dev.backlight.app.bench.Digits;
import dev.backlight.app.bench.Quantiles;
import dev.backlight.app.picture.OffscreenTraining;
import dev.backlight.app.window.BacklightApp;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.plane.PlaneWorkspace;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Activation;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.Preset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.animation.AnimationTimer;

/// What the frames of a window cost that somebody looks at, and what watching costs the training. What is timed is
/// said at `FrameWatch`. The digits train, then one goes through their past, with different lenses; the playground
/// trains, alone and as A beside B.
public final class FramesBenchmark implements Benchmark {
    private static final long WARM_UP_MILLIS = 6_000;
    private static final long MILLIS = 5_000;
    private static final int PAIRS = 4;
    private static final long STRETCH_MILLIS = 1_500;

    @Override
    public String name() {
        return "frames";
    }

    @Override
    public Map<String, Object> run() {
        Split data = Digits.read();
        Display.startHeadless();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("window", ShownWindow.SIZE);
        System.err.println("784-128-10");
        figures.put("784-128-10", digits(data, Preset.ARTICLE));
        System.err.println("lenet");
        figures.put("lenet", digits(data, Preset.LENET));
        System.err.println("playground");
        figures.put("playground", playground(data));
        return figures;
    }

    private static Workspaces workspaces(Split data, Preset preset, Settings settings) {
        return Fx.call(() -> new Workspaces(
                new DigitsModel(data, preset.config().withEpochs(10_000), BacklightApp.trainerThreads()), settings));
    }

    private static Map<String, Object> digits(Split data, Preset preset) {
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        Map<String, Object> figures = new LinkedHashMap<>();
        try (Workspaces all = workspaces(data, preset, settings);
                ShownWindow window = ShownWindow.of(all)) {
            RunModel<?> run = all.digits().run();
            Fx.run(run::play);
            OffscreenTraining.pause(WARM_UP_MILLIS);
            figures.put("training", training(window, run, MILLIS));
            figures.put("watchedOverUnwatched", watching(window, run));
            Fx.run(run::pause);
            for (String lens : new String[] {"charts", "evaluation", "embedding"}) {
                window.lens(lens);
                scrub(window, run, MILLIS / 2);
                figures.put("scrubbing, " + lens, scrub(window, run, MILLIS));
            }
        }
        return figures;
    }

    private static Map<String, Object> training(ShownWindow window, RunModel<?> run, long millis) {
        return window.watch(millis, () -> run.snapshotProperty().get().step());
    }

    /// Training in alternating stretches.
    private static double watching(ShownWindow window, RunModel<?> run) {
        double[] ratios = new double[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            double watched = rate(run);
            window.rest();
            ratios[pair] = watched / rate(run);
            window.goOn();
        }
        return Quantiles.of(ratios, 0.5);
    }

    /// @return steps a second
    private static double rate(RunModel<?> run) {
        long steps = steps(run);
        long start = System.nanoTime();
        OffscreenTraining.pause(STRETCH_MILLIS);
        return (steps(run) - steps) / ((System.nanoTime() - start) / 1e9);
    }

    private static long steps(RunModel<?> run) {
        return Fx.call(() -> {
            run.pump();
            return run.progressProperty().get().step();
        });
    }

    /// Goes through the past, at each pulse to another moment.
    private static Map<String, Object> scrub(ShownWindow window, RunModel<?> run, long millis) {
        long last = steps(run);
        AnimationTimer hand = new AnimationTimer() {
            private int moved;

            @Override
            public void handle(long now) {
                run.timeline().go((long) (last * (0.5 + 0.5 * Math.sin(moved++ / 40.0))));
            }
        };
        Fx.run(hand::start);
        Map<String, Object> figures = training(window, run, millis);
        Fx.run(() -> {
            hand.stop();
            run.timeline().live();
        });
        return figures;
    }

    private static Map<String, Object> playground(Split data) {
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        settings.workspaceProperty().set(PlaneWorkspace.ID);
        Map<String, Object> figures = new LinkedHashMap<>();
        try (Workspaces all = workspaces(data, Preset.ARTICLE, settings);
                ShownWindow window = ShownWindow.of(all)) {
            RunModel<?> run = all.plane().run();
            Fx.run(() -> {
                run.tempo().set(0);
                run.play();
            });
            OffscreenTraining.pause(WARM_UP_MILLIS);
            figures.put("training", training(window, run, MILLIS));
            figures.put("watchedOverUnwatched", watching(window, run));
            PlaneComparison planes = Fx.call(all::planes);
            RunModel<?> first = Fx.call(() -> {
                planes.begin();
                var rival = planes.rivalProperty().get();
                rival.apply(rival.second()
                        .config()
                        .edit()
                        .activation(Activation.RELU)
                        .done());
                all.plane().reset();
                all.plane().run().play();
                return all.plane().run();
            });
            OffscreenTraining.pause(WARM_UP_MILLIS);
            figures.put("compared", training(window, first, MILLIS));
        }
        return figures;
    }
}
