package dev.backlight.app.cli.export;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.app.cli.sequence.SequenceRun;
import dev.backlight.app.project.Projects;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.exchange.onnx.TrainedOnnx;
import dev.backlight.storage.export.ExportForm;
import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.storage.export.ExportSource;
import dev.backlight.storage.project.Project;
import dev.backlight.storage.project.ProjectFile;
import dev.backlight.storage.sequence.SequenceModelFile;
import dev.backlight.training.recipe.ExperimentConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Networks that are none over pictures: those over sequences, and those of a project's playground and rooms.
final class TrainedExport {
    private static final String DOMAINS = "domains";

    private TrainedExport() {}

    /// Whether a file, or what is asked for in it, is of this kind.
    ///
    /// @param workspace asked for; null for none
    /// @param room asked for; null for none
    static boolean isOf(Path file, String workspace, String room) {
        return SequenceModelFile.isOne(file) || room != null || workspace != null && !workspace.equals("digits");
    }

    /// @throws IllegalArgumentException with one sentence if nothing of this kind is in the file
    static Written write(Path file, ExportForm form, String workspace, String room, Path out) throws IOException {
        if (SequenceModelFile.isOne(file)) {
            requireOnnx(form);
            return TrainedOnnx.write(out, SequenceRun.model(file).parameters());
        }
        if (ExportSource.kind(file) != ExportSource.Kind.PROJECT) {
            throw new CommandFailure("--workspace and --room choose in a project, but " + file + " is none.");
        }
        Project project = ProjectFile.read(file);
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        DigitsModel digits = new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1);
        try (Workspaces all = new Workspaces(digits, settings)) {
            new Projects(all.all(), settings).show(project, false, file);
            settings.workspaceProperty()
                    .set(all.named(room == null ? workspace : DOMAINS).id());
            if (room != null) {
                all.domains().open(room);
            }
            var source = all.open().export().join();
            if (source.isPresent()) {
                return form.write(source.get(), out);
            }
            requireOnnx(form);
            Weights weights = all.run().snapshotProperty().get().parameters();
            return TrainedOnnx.write(out, weights);
        }
    }

    private static void requireOnnx(ExportForm form) {
        if (form != ExportForm.ONNX) {
            throw new CommandFailure(
                    "A network that reads no pictures goes elsewhere as onnx, not as " + form.id() + ": choose onnx.");
        }
    }
}
