package dev.backlight.app.bench.screen;

import dev.backlight.app.bench.Benchmark;
import dev.backlight.app.bench.Digits;
import dev.backlight.app.bench.Quantiles;
import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.BacklightApp;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.past.Moment;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What watching costs. The same running experiment is trained in alternating stretches, unwatched and watched:
/// then the whole window, 1440 x 900, is brought up to date and painted by the software renderer 30 times a second.
/// A frame's time includes taking the snapshot, the probe's answer, layout, painting and the copy to memory.
public final class WindowBenchmark implements Benchmark {
    private static final int PAIRS = 5;
    private static final int WARM_UP = 4;
    private static final long STRETCH_MILLIS = 2_000;
    private static final long FRAME_MILLIS = 33;
    private static final int STROKE_POINTS = 200;
    private static final int SCRUBBED = 200;

    @Override
    public String name() {
        return "window";
    }

    @Override
    public Map<String, Object> run() {
        Split data = Digits.read();
        Display.startHeadless();
        ExperimentConfig config = ExperimentConfig.article().withEpochs(10_000);
        DigitsModel digits = Fx.call(() -> new DigitsModel(data, config, BacklightApp.trainerThreads()));
        OffscreenWindow window = Fx.call(() ->
                new OffscreenWindow(new Workspaces(digits, Settings.inMemory(Theme.LIGHT, Locale.ENGLISH)), 1440, 900));
        try {
            return measure(digits, window);
        } finally {
            Fx.run(window::close);
            digits.close();
        }
    }

    private static Map<String, Object> measure(DigitsModel digits, OffscreenWindow window) {
        Fx.run(digits.run()::play);
        List<Double> warmUp = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            watched(digits, window, warmUp);
        }
        List<Double> frames = new ArrayList<>();
        double[] unwatchedRates = new double[PAIRS];
        double[] watchedRates = new double[PAIRS];
        double[] ratios = new double[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            unwatchedRates[pair] = unwatched(digits);
            watchedRates[pair] = watched(digits, window, frames);
            ratios[pair] = watchedRates[pair] / unwatchedRates[pair];
        }
        StrokeTiming strokes = new StrokeTiming(digits, window);
        strokes.draw(STROKE_POINTS);
        Fx.run(digits.run()::pause);
        List<Double> scrub = scrub(digits, window);
        List<Moment> moments = Fx.call(() -> digits.run().timeline().moments());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("window", "1440x900, software renderer");
        figures.put("trainerThreads", BacklightApp.trainerThreads());
        figures.put("samplesPerSecondUnwatched", Math.round(Quantiles.of(unwatchedRates, 0.5)));
        figures.put("samplesPerSecondWatched", Math.round(Quantiles.of(watchedRates, 0.5)));
        figures.put("watchedOverUnwatched", Quantiles.of(ratios, 0.5));
        figures.put("frames", frames.size());
        figures.put("frameMillis", Quantiles.of(frames));
        figures.putAll(strokes.figures());
        figures.put("recordedMoments", moments.size());
        figures.put("recordedMiB", moments.stream().mapToLong(Moment::bytes).sum() >> 20);
        figures.put("scrubMillis", Quantiles.of(scrub));
        return figures;
    }

    private static double unwatched(DigitsModel digits) {
        long steps = steps(digits);
        long start = System.nanoTime();
        sleep(STRETCH_MILLIS);
        return rate(digits, steps, start);
    }

    private static double watched(DigitsModel digits, OffscreenWindow window, List<Double> frames) {
        long steps = steps(digits);
        long start = System.nanoTime();
        while (System.nanoTime() - start < STRETCH_MILLIS * 1_000_000) {
            double millis = Fx.call(() -> {
                long begun = System.nanoTime();
                digits.pump();
                window.paint();
                return (System.nanoTime() - begun) / 1e6;
            });
            frames.add(millis);
            sleep(Math.max(1, FRAME_MILLIS - Math.round(millis)));
        }
        return rate(digits, steps, start);
    }

    /// From a place on the timeline to the whole window painted as it was then, at places all over the past.
    private static List<Double> scrub(DigitsModel digits, OffscreenWindow window) {
        List<Double> millis = new ArrayList<>();
        long last = steps(digits);
        for (int i = 0; i < SCRUBBED; i++) {
            long step = (long) (last * (0.5 + 0.5 * Math.sin(i / 20.0)));
            millis.add(Fx.call(() -> {
                long begun = System.nanoTime();
                digits.run().timeline().go(step);
                digits.sample().answer();
                window.paint();
                return (System.nanoTime() - begun) / 1e6;
            }));
        }
        Fx.run(digits.run().timeline()::live);
        return millis;
    }

    private static long steps(DigitsModel digits) {
        return Fx.call(() -> {
            digits.pump();
            return digits.run().progressProperty().get().step();
        });
    }

    private static double rate(DigitsModel digits, long from, long start) {
        long steps = steps(digits) - from;
        int batch = digits.run().configProperty().get().batch();
        return steps * (double) batch / ((System.nanoTime() - start) / 1e9);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted.", interrupted);
        }
    }
}
