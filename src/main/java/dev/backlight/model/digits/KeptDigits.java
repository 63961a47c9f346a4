package dev.backlight.model.digits;

import dev.backlight.data.feedback.FeedbackSet;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.look.Sample;
import dev.backlight.storage.feedback.FeedbackFile;
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

/// The workspace of the digits as it is kept: recipe, training, corrections, what is on the canvas or looked at,
/// and the data if they are not those that come with the program.
final class KeptDigits {
    /// Folders of what can be undone by itself.
    static final String DRAWN = "drawn";

    static final String FEEDBACK = "feedback";
    private static final String CORRECTIONS = "corrections";
    private static final String DRAWING = "drawing";

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
                .put("run", model.archive().kept().fileName())
                .put("corrections", model.feedback().isOfProject() ? "project" : "folder");
        to.texts("look", look)
                .document("recipe", model.run().configProperty().get())
                .json(DRAWING, strokes(model))
                .part(FEEDBACK, corrections(model));
        return model.run().keep().thenApply(kept -> {
            kept.ifPresent(training -> to.part("training", training.part()));
            if (look.is("data", "own")) {
                to.part("data", DataPart.of(data));
            }
            return to.done();
        });
    }

    private static byte[] strokes(DigitsModel model) {
        try {
            return StrokeFile.bytes(model.drawing().strokes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Part corrections(DigitsModel model) {
        try {
            return new Part.Writer()
                    .json(CORRECTIONS, FeedbackFile.bytes(model.feedback().all()))
                    .done();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What is in a folder that can be undone by itself; of any other all.
    static CompletableFuture<Part> of(DigitsModel model, String folder) {
        return switch (folder) {
            case DRAWN ->
                CompletableFuture.completedFuture(new Part.Writer()
                        .json(DRAWN + "/strokes", strokes(model))
                        .done());
            case FEEDBACK ->
                CompletableFuture.completedFuture(
                        new Part.Writer().part(FEEDBACK, corrections(model)).done());
            default -> of(model);
        };
    }

    /// Puts such a folder back, and nothing else.
    ///
    /// @throws IOException if something is missing or damaged
    static Runnable returning(DigitsModel model, String folder, Part part) throws IOException {
        switch (folder) {
            case DRAWN -> {
                List<Stroke> drawing = StrokeFile.read(Path.of(DRAWING), part.json(DRAWN + "/strokes"));
                return () -> model.drawing().replace(drawing);
            }
            case FEEDBACK -> {
                FeedbackSet set = corrections(part);
                return () -> model.feedback().put(set);
            }
            default -> {
                return work(model, part, false);
            }
        }
    }

    private static FeedbackSet corrections(Part part) throws IOException {
        return FeedbackFile.read(Path.of(CORRECTIONS), part.json(FEEDBACK + "/" + CORRECTIONS));
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
        if (part.texts("look").is("data", "own") && part.under("data").isEmpty()) {
            throw new IOException("The data are missing.");
        }
        Runnable work = work(model, part, own);
        boolean folder = !part.has(FEEDBACK + "/" + CORRECTIONS) // as before projects had them
                || own && part.texts("look").is("corrections", "folder"); // where others may have come since
        FeedbackSet set = folder ? FeedbackSet.EMPTY : corrections(part);
        return () -> {
            work.run();
            if (folder) {
                model.feedback().showFolder();
            } else {
                model.feedback().showProject(set);
            }
        };
    }

    /// All but the corrections.
    private static Runnable work(DigitsModel model, Part part, boolean ours) throws IOException {
        if (part.isEmpty()) {
            return () -> {
                model.run().apply(ExperimentConfig.article(), model.given());
                model.drawing().clear();
                model.showTestDigit(0);
            };
        }
        Texts look = part.texts("look");
        Part own = part.under("data");
        Split data = own.isEmpty() ? model.given() : DataPart.read(own);
        ExperimentConfig config = part.document("recipe", ExperimentConfig.class);
        Part training = part.under("training");
        TrainingPart kept = training.isEmpty() ? null : TrainingPart.of(training, config.network());
        List<Stroke> drawing = StrokeFile.read(Path.of(DRAWING), part.json(DRAWING));
        int index = look.number("index");
        String source = look.text("source");
        String file = ours ? look.text("run") : "";
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
