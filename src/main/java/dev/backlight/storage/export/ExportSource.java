package dev.backlight.storage.export;

import dev.backlight.data.ClassNames;
import dev.backlight.data.DataException;
import dev.backlight.data.Examples;
import dev.backlight.data.LearningData;
import dev.backlight.data.feedback.Correction;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.storage.array.ZipEntries;
import dev.backlight.storage.exchange.ModelNpz;
import dev.backlight.storage.exchange.OnnxImport;
import dev.backlight.storage.project.DataPart;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.ProjectFile;
import dev.backlight.storage.project.TrainingPart;
import dev.backlight.storage.run.Model;
import dev.backlight.storage.run.ModelFile;
import dev.backlight.storage.run.TrainingState;
import dev.backlight.storage.run.TrainingStateFile;
import dev.backlight.training.past.Curves;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What goes elsewhere: a network, and as far as it is known how it learned.
///
/// @param recipe null where it isn't known
/// @param curves what was measured; none where that wasn't kept
/// @param stepsPerEpoch 0 where it isn't known
/// @param test examples to judge it by in a report; null where they aren't known
public record ExportSource(Model model, ExperimentConfig recipe, Curves curves, int stepsPerEpoch, Examples test) {
    private static final int DIGITS = 10;
    private static final Curves NONE = new Curves(Map.of());

    /// Without examples to judge it by.
    public ExportSource(Model model, ExperimentConfig recipe, Curves curves, int stepsPerEpoch) {
        this(model, recipe, curves, stepsPerEpoch, null);
    }

    /// The same, judged by these examples.
    public ExportSource tested(Examples examples) {
        return new ExportSource(model, recipe, curves, stepsPerEpoch, examples);
    }

    /// What a file is.
    public enum Kind {
        PROJECT,
        TRAINING,
        MODEL
    }

    /// By its name and what lies in it; a model where it is neither of the others.
    public static Kind kind(Path file) {
        List<String> entries = isExchanged(file) ? List.of() : entries(file);
        if (entries.contains("state.json")) {
            return Kind.TRAINING;
        }
        boolean damaged = entries.isEmpty() && ProjectFile.isNamed(file); // its reader says so
        return ProjectFile.isOf(entries) || damaged ? Kind.PROJECT : Kind.MODEL;
    }

    private static boolean isExchanged(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".onnx") || name.endsWith(".npz");
    }

    /// A model, a training state, a project (of which the digits), an ONNX file or an NPZ.
    ///
    /// @throws DataException with one sentence if the file is none of these
    public static ExportSource of(Path file) throws DataException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".onnx")) {
            return ofModel(OnnxImport.read(file));
        }
        if (name.endsWith(".npz")) {
            return ofModel(ModelNpz.read(file));
        }
        return switch (kind(file)) {
            case PROJECT -> ofProject(file);
            case TRAINING -> ofTraining(file, TrainingStateFile.read(file));
            case MODEL -> ofModel(ModelFile.read(file));
        };
    }

    /// @throws DataException with one sentence if its network's inputs are measured by data that aren't here
    private static ExportSource ofTraining(Path file, TrainingState state) throws DataException {
        ExperimentConfig recipe = state.config();
        Dataset digits =
                readsDigits(recipe.network(), state.names()) ? Mnist.load().train() : null;
        if (digits == null && recipe.inputs() != InputScale.PLAIN) {
            throw new DataException(
                    "The inputs of {0} are measured by data that are not in it: export the model that train --save"
                            + " keeps.",
                    file);
        }
        Model model = new Model(
                digits == null ? recipe.network() : recipe.normalizedOn(recipe.learnedOf(digits)),
                recipe.loss(),
                0,
                state.checkpoint().step(),
                state.checkpoint().parameters(),
                state.names(),
                state.preparation());
        return new ExportSource(model, recipe, NONE, 0);
    }

    private static boolean readsDigits(NetworkSpec network, ClassNames names) {
        return names.areNumbers()
                && network.input().size() == Correction.PIXELS
                && network.output().size() == DIGITS;
    }

    private static ExportSource ofModel(Model model) {
        return new ExportSource(model, null, NONE, 0);
    }

    /// Nothing where the file is missing or no zip: whoever reads it as a model says so.
    private static List<String> entries(Path file) {
        try (ZipEntries zip = new ZipEntries(file)) {
            return zip.names(Long.MAX_VALUE);
        } catch (IOException none) {
            return List.of();
        }
    }

    private static ExportSource ofProject(Path file) throws DataException {
        Part digits = ProjectFile.read(file).part("digits");
        if (digits.under("training").isEmpty()) {
            throw new DataException("The project {0} has no network that reads pictures: choose another one.", file);
        }
        try {
            ExperimentConfig recipe = digits.document("recipe", ExperimentConfig.class);
            TrainingPart training = TrainingPart.of(digits.under("training"), recipe.network());
            Part own = digits.under("data");
            return of(recipe, training, own.isEmpty() ? Mnist.load() : DataPart.read(own));
        } catch (IOException | RuntimeException damaged) {
            throw ProjectFile.damaged(file, damaged);
        }
    }

    /// A training that stands, with its network as it reads these data: a recipe says that inputs are centred, the
    /// data say by what.
    public static ExportSource of(ExperimentConfig recipe, TrainingPart training, LearningData data) {
        var train = training.curves().lines().get("train_loss");
        int last = train == null ? 0 : train.size() - 1;
        double time = last < 0 || train == null ? 0 : train.x()[last];
        long step = training.state().step();
        int perEpoch = time > 0 ? (int) Math.round(step / time) : 0;
        int epoch = perEpoch > 0 ? (int) ((step - 1) / perEpoch) + 1 : 0;
        NetworkSpec network = recipe.normalizedOn(recipe.learnedOf(data.train()));
        Model model = new Model(network, recipe.loss(), epoch, step, training.parameters());
        return new ExportSource(model, recipe, training.curves(), perEpoch, data.test());
    }

    boolean hasCurves() {
        return !curves.lines().isEmpty();
    }
}
