package dev.backlight.app.bench.screen;

import dev.backlight.app.bench.Benchmark;
import dev.backlight.app.bench.Digits;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.Preset;
import dev.backlight.view.microscope.MicroscopeLens;
import dev.backlight.view.microscope.source.SampleStudy;
import dev.backlight.view.stage.ThemeStyles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/// How soon the microscope answers, 1440 x 720, painted by the software renderer: from a step on its way to the
/// stop on screen, and from another example to all its numbers on screen. The first rounds are not counted.
public final class MicroscopeBenchmark implements Benchmark {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 720;
    private static final int ROUNDS = 4;
    private static final int EXAMPLES = 40;
    private static final int WARM_UP = 10;

    @Override
    public String name() {
        return "microscope";
    }

    @Override
    public Map<String, Object> run() {
        Split data = Digits.read();
        Display.startHeadless();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("mazur 2-2-2", measure(data, Preset.ARTICLE, "mazur"));
        figures.put("784-128-10", measure(data, Preset.ARTICLE, null));
        figures.put("lenet", measure(data, Preset.LENET, null));
        return figures;
    }

    /// @param worked id of a worked example; null for the current one
    private static Map<String, Object> measure(Split data, Preset preset, String worked) {
        DigitsModel digits = Fx.call(() -> new DigitsModel(data, preset.config(), 1));
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        MicroscopeLens lens =
                Fx.call(() -> new MicroscopeLens(digits.run(), digits.sample(), settings, new SampleStudy(digits)));
        Scene scene = Fx.call(() -> {
            Scene made = new Scene(lens, WIDTH, HEIGHT);
            ThemeStyles.apply(made, Theme.LIGHT);
            if (worked != null) {
                lens.choose(worked);
            }
            return made;
        });
        try {
            Map<String, Object> figures = new LinkedHashMap<>();
            WritableImage image = new WritableImage(WIDTH, HEIGHT);
            put(figures, "stop", stops(lens, scene, image));
            if (worked == null) {
                put(figures, "example", examples(digits, scene, image));
            }
            put(figures, "unchanged", unchanged(scene, image));
            return figures;
        } finally {
            Fx.run(lens::dispose);
            digits.close();
        }
    }

    private static List<Taken> stops(MicroscopeLens lens, Scene scene, WritableImage image) {
        List<Taken> millis = new ArrayList<>();
        int count = Fx.call(() -> lens.microscope().stopsProperty().get().size());
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < count; i++) {
                int stop = i;
                Taken taken = timed(scene, image, () -> lens.microscope().go(stop));
                if (round >= 0) {
                    millis.add(taken);
                }
            }
        }
        return millis;
    }

    private static List<Taken> examples(DigitsModel digits, Scene scene, WritableImage image) {
        List<Taken> millis = new ArrayList<>();
        for (int i = 0; i < EXAMPLES + WARM_UP; i++) {
            int digit = i + 1;
            Taken taken = timed(scene, image, () -> digits.showTestDigit(digit));
            if (i >= WARM_UP) {
                millis.add(taken);
            }
        }
        return millis;
    }

    /// What the screen's thread does itself, and all until the picture is there.
    private record Taken(double thread, double picture) {}

    private static Taken timed(Scene scene, WritableImage image, Runnable change) {
        return Fx.call(() -> {
            long begun = System.nanoTime();
            change.run();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            double thread = (System.nanoTime() - begun) / 1e6;
            scene.snapshot(image);
            return new Taken(thread, (System.nanoTime() - begun) / 1e6);
        });
    }

    /// What painting the window costs by itself.
    private static List<Taken> unchanged(Scene scene, WritableImage image) {
        List<Taken> millis = new ArrayList<>();
        for (int i = 0; i < EXAMPLES; i++) {
            millis.add(timed(scene, image, () -> {}));
        }
        return millis;
    }

    private static void put(Map<String, Object> figures, String name, List<Taken> taken) {
        figures.put(
                name + "ThreadMillis",
                quantiles(taken.stream().map(Taken::thread).toList()));
        figures.put(
                name + "PictureMillis",
                quantiles(taken.stream().map(Taken::picture).toList()));
    }

    private static Map<String, Double> quantiles(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        Map<String, Double> result = new LinkedHashMap<>();
        result.put("median", sorted.get(sorted.size() / 2));
        result.put("p95", sorted.get((int) (0.95 * (sorted.size() - 1))));
        result.put("max", sorted.getLast());
        return result;
    }
}
