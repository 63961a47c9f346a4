package dev.backlight.app.bench.screen;

import dev.backlight.app.bench.Benchmark;
import dev.backlight.app.bench.Digits;
import dev.backlight.app.bench.Quantiles;
import dev.backlight.app.bench.screen.LensChange.Kind;
import dev.backlight.app.picture.OffscreenTraining;
import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.BacklightApp;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.Preset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/// What each lens of the digits takes to show something new, in a window of 1440 x 900 painted by the software
/// renderer, under the stage and covering it; and what a hidden one takes of a frame while a training runs. What is
/// timed is said at `LensWatch`, what is changed at `LensChange`. The training runs on the other cores all the
/// while, except under the microscope, which pauses it.
public final class LensBenchmark implements Benchmark {
    private static final int WARM_UP = 25;
    private static final int FRAMES = 120;
    private static final int HIDDEN_FRAMES = 60;
    private static final long WARM_UP_NANOS = 500_000_000;
    private static final long FRAMES_NANOS = 1_500_000_000;

    /// A lens as high as this covers the stage.
    private static final double COVERING = 450;

    @Override
    public String name() {
        return "lenses";
    }

    @Override
    public Map<String, Object> run() {
        Split data = Digits.read();
        Display.startHeadless();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("window", "1440x900, software renderer");
        figures.put("784-128-10", measure(data, Preset.ARTICLE, 2_000));
        figures.put("lenet", measure(data, Preset.LENET, 500));
        return figures;
    }

    private static Map<String, Object> measure(Split data, Preset preset, int steps) {
        DigitsModel digits =
                Fx.call(() -> new DigitsModel(data, preset.config().withEpochs(10_000), BacklightApp.trainerThreads()));
        Workspaces workspaces = new Workspaces(digits, Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
        OffscreenWindow window = Fx.call(() -> new OffscreenWindow(workspaces, 1440, 900));
        try {
            Fx.run(() -> digits.run().playTo(steps));
            while (Fx.call(() -> {
                digits.pump();
                return digits.run().progressProperty().get().step() < steps;
            })) {
                OffscreenTraining.pause();
            }
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("shown", shown(digits, window));
            figures.put("hidden", hidden(digits, window));
            return figures;
        } finally {
            Fx.run(window::close);
            workspaces.close();
        }
    }

    private static Map<String, Object> shown(DigitsModel digits, OffscreenWindow window) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (String name : Fx.call(() -> window.controller().lensNames())) {
            System.err.println("shown: " + name);
            List<Map<String, Object>> forms = new ArrayList<>();
            for (boolean covering : new boolean[] {false, true}) {
                if (show(name, covering, window)) {
                    forms.add(form(name, digits, window));
                }
            }
            figures.put(name, forms);
        }
        return figures;
    }

    /// @return whether the lens has this form
    private static boolean show(String name, boolean covering, OffscreenWindow window) {
        Fx.call(() -> {
            window.controller().showLens(name);
            return window.paint();
        });
        for (int attempt = 0; attempt < 2; attempt++) {
            for (int pass = 0; pass < 3; pass++) {
                Fx.call(window::paint);
            }
            if (window.lens(name).getHeight() >= COVERING == covering) {
                return true;
            }
            Fx.run(() -> {
                OffscreenWindow.press(KeyCode.M, window.lens(name));
                window.controller().showLens(name); // one that has no smaller form gives way to another
            });
        }
        return false;
    }

    private static Map<String, Object> form(String name, DigitsModel digits, OffscreenWindow window) {
        Region lens = window.lens(name);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("size", Math.round(lens.getWidth()) + "x" + Math.round(lens.getHeight()));
        for (Kind kind : LensChange.of(name)) {
            LensChange change = new LensChange(kind, name, digits);
            LensWatch watch = new LensWatch(window, lens, name.equals("microscope"));
            Fx.run(() -> change.begin());
            frames(watch, change, WARM_UP, WARM_UP_NANOS);
            watch.forget();
            frames(watch, change, FRAMES, FRAMES_NANOS);
            Fx.run(change::end);
            figures.put(kind.name().toLowerCase(Locale.ROOT), watch.figures());
        }
        return figures;
    }

    /// As many as wanted, or as many as there are in that time: all lenses together take two minutes.
    private static void frames(LensWatch watch, LensChange change, int wanted, long nanos) {
        long until = System.nanoTime() + nanos;
        int counted = 0;
        while (counted < wanted && System.nanoTime() < until) {
            if (watch.frame(change::next, change::shown)) {
                counted++;
            } else {
                OffscreenTraining.pause(4);
            }
        }
    }

    /// Charts are shown, for the charts' own sake the weights.
    private static Map<String, Object> hidden(DigitsModel digits, OffscreenWindow window) {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<String> names = Fx.call(() -> window.controller().lensNames());
        for (String name : names) {
            System.err.println("hidden: " + name);
            show(name.equals("charts") ? "weights" : "charts", false, window);
            figures.put(name, hidden(window.lens(name), digits, window));
        }
        return figures;
    }

    private static Map<String, Object> hidden(Region lens, DigitsModel digits, OffscreenWindow window) {
        List<Double> millis = new ArrayList<>();
        int asking = 0;
        Fx.run(digits.run()::play);
        for (int i = 0; i < HIDDEN_FRAMES; i++) {
            int digit = i;
            Fx.run(() -> {
                digits.pump();
                digits.showTestDigit(digit);
                digits.sample().answer();
            });
            asking += Fx.call(
                    () -> { // what was put off is done by now
                        long begun = System.nanoTime();
                        lens.layout();
                        millis.add((System.nanoTime() - begun) / 1e6);
                        window.layout();
                        return digits.isSettled() && digits.exams().isSettled() ? 0 : 1;
                    });
        }
        Fx.run(digits.run()::pause);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("updateMillis", Quantiles.of(millis));
        figures.put("framesWithBackgroundWork", asking);
        return figures;
    }
}
