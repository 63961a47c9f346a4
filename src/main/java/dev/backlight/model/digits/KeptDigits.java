package dev.backlight.model.digits;

import dev.backlight.data.pen.Stroke;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.look.Sample;
import dev.backlight.storage.pen.StrokeFile;
import dev.backlight.storage.project.DataPart;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Texts;
import dev.backlight.storage.project.TrainingPart;
import dev.backlight.training.recipe.ExperimentConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The workspace of the digits as it is kept: recipe, training, what is on the canvas or looked at, and the data if
/// they are not those that come with the program.
final class KeptDigits {
    private KeptDigits() {}

    /// @return answered on another thread than the screen's
    static CompletableFuture<Part> of(DigitsModel model) {
        Part.Writer to = new Part.Writer();
        Split data = model.run().dataProperty().get();
        Sample sample = model.sample().sampleProperty().get();
        Texts look = new Texts()
                .put("source", sample == null ? "none" : word(sample.source()))
                .put("index", sample == null ? -1 : sample.index())
                .put("data", model.isGiven(data) ? "given" : "own")
                .put("run", model.archive().kept().fileName());
        try {
            to.texts("look", look)
                    .document("recipe", model.run().configProperty().get())
                    .json("drawing", StrokeFile.bytes(model.drawing().strokes()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return model.run().keep().thenApply(kept -> {
            kept.ifPresent(training -> to.part("training", training.part()));
            if (look.is("data", "own")) {
                to.part("data", DataPart.of(data));
            }
            return to.done();
        });
    }

    private static String word(Sample.Source source) {
        return switch (source) {
            case DRAWING -> "drawing";
            case TEST_SET -> "test";
            case TRAINING_SET -> "training";
        };
    }

    /// Reads what was kept, without a change yet.
    ///
    /// @param own whether it is the program's own copy, which goes on in the list of runs where it was
    /// @return puts it in the place of what is there
    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if its parts don't fit each other
    static Runnable opening(DigitsModel model, Part part, boolean own) throws IOException {
        if (part.isEmpty()) {
            return () -> {
                model.run().apply(ExperimentConfig.article(), model.given());
                model.drawing().clear();
                model.showTestDigit(0);
            };
        }
        Texts look = part.texts("look");
        Split data = look.is("data", "given") ? model.given() : DataPart.read(part.under("data"));
        ExperimentConfig config = part.document("recipe", ExperimentConfig.class);
        Part training = part.under("training");
        TrainingPart kept = training.isEmpty() ? null : TrainingPart.of(training, config.network());
        List<Stroke> drawing = StrokeFile.read(Path.of("drawing"), part.json("drawing"));
        int index = look.number("index");
        String source = look.text("source");
        String file = own ? look.text("run") : "";
        return () -> {
            model.archive().kept().goOnIn(file);
            if (kept == null) {
                model.run().apply(config, data);
            } else {
                model.run().open(config, data, kept);
            }
            model.drawing().replace(drawing);
            if (source.equals("test") && isOf(data.test(), index)) {
                model.showTestDigit(index);
            } else if (source.equals("training") && isOf(data.train(), index)) {
                model.showTrainingDigit(index);
            }
        };
    }

    private static boolean isOf(Dataset set, int index) {
        return index >= 0 && index < set.size();
    }
}
