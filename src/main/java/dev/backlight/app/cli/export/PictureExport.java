package dev.backlight.app.cli.export;

import dev.backlight.app.picture.OffscreenFile;
import dev.backlight.app.picture.OffscreenTraining;
import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.picture.PictureFile;
import dev.backlight.storage.picture.PictureForm;
import dev.backlight.text.Refusal;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.picture.Camera;
import dev.backlight.view.picture.Subject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;

/// Pictures of what a file holds, taken in the program's own window without a display.
final class PictureExport {
    private static final int MILLIS = 100;

    private final PictureOptions.Wish wish;
    private final PictureForm form;
    private Workspaces workspaces;
    private OffscreenWindow window;

    PictureExport(PictureForm form, PictureOptions.Wish wish) {
        this.form = form;
        this.wish = wish;
    }

    /// @throws IllegalArgumentException with one sentence if there is nothing of this kind to picture
    Written write(Path file, Path out) throws IOException {
        AtomicFile.check(out);
        OffscreenFile opened = OffscreenFile.read(file);
        var data = Mnist.load();
        Display.startHeadless();
        Settings settings = Settings.inMemory(wish.theme(), wish.locale());
        DigitsModel digits = Fx.call(() -> new DigitsModel(
                data, ExperimentConfig.article(), Runtime.getRuntime().availableProcessors()));
        try (Workspaces all = new Workspaces(digits, settings)) {
            workspaces = all;
            Fx.call(() -> {
                opened.show(all, settings);
                if (wish.workspace() != null) {
                    settings.workspaceProperty().set(all.named(wish.workspace()).id());
                }
                return null;
            });
            window = Fx.call(() -> new OffscreenWindow(all, wish.width(), wish.height()));
            try {
                return pictured(settings, out);
            } finally {
                Fx.run(window::close);
            }
        }
    }

    private Written pictured(Settings settings, Path out) throws IOException {
        if (wish.lens() != null) {
            Fx.run(() -> window.controller().showLens(wish.lens()));
        }
        settle();
        Camera camera = new Camera(window.frame(), settings);
        if (form == PictureForm.SVG) {
            String svg = Fx.call(() -> camera.vector(subject(camera), wish.theme()));
            return PictureFile.writeSvg(out, svg, pixels(camera, 1));
        }
        if (form == PictureForm.PNG) {
            return PictureFile.writePng(out, pixels(camera, wish.times()));
        }
        return PictureFile.writeFilm(out, form, film(camera), MILLIS);
    }

    private BufferedImage pixels(Camera camera, double times) {
        return SwingFXUtils.fromFXImage(Fx.call(() -> camera.pixels(subject(camera), times, wish.theme())), null);
    }

    private Subject subject(Camera camera) {
        if (wish.part() != null) {
            return camera.subject(wish.part());
        }
        return Subject.first(camera.subjects());
    }

    /// The training once more from its beginning, which is the same to the last bit, up to where the file stands.
    private List<byte[]> film(Camera camera) throws IOException {
        RunModel<?> run = workspaces.run();
        long last = Fx.call(() -> run.progressProperty().get().step());
        if (last < 1) {
            throw new Refusal("Nothing has been learned in this file that could be played: train first.");
        }
        Fx.run(run::reset);
        settle();
        List<byte[]> frames = new ArrayList<>();
        int count = (int) Math.min(wish.frames(), last + 1);
        for (int i = 0; i < count; i++) {
            long step = Math.round((double) last * i / (count - 1));
            if (step > 0) {
                Fx.run(() -> run.playTo(step));
                OffscreenTraining.reach(workspaces, step);
            }
            settle();
            frames.add(PictureFile.png(pixels(camera, wish.times())));
        }
        return frames;
    }

    private void settle() {
        Fx.run(workspaces::answer);
        Fx.call(window::paint); // a view that is seen may ask for a closer look at what has been trained
        OffscreenTraining.settle(workspaces);
        Fx.call(window::paint);
    }
}
