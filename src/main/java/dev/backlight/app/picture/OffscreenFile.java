package dev.backlight.app.picture;

import dev.backlight.app.project.Projects;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.DataException;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.export.ExportSource;
import dev.backlight.storage.project.Project;
import dev.backlight.storage.project.ProjectFile;
import dev.backlight.storage.project.TrainingPart;
import dev.backlight.storage.run.Model;
import dev.backlight.storage.run.TrainingState;
import dev.backlight.storage.run.TrainingStateFile;
import dev.backlight.training.past.Curves;
import dev.backlight.training.recipe.ExperimentConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A file that was named on the command line, to be shown in a window without a display: a project, a training
/// state or a network that reads digits.
public sealed interface OffscreenFile {
    /// Puts it in the place of what is there. On the screen's thread.
    ///
    /// @throws DataException with one sentence if something in it is damaged
    /// @throws IllegalArgumentException with one sentence if it doesn't fit the data that come with the program
    void show(Workspaces workspaces, Settings settings) throws DataException;

    /// @throws DataException with one sentence if the file is none of these
    static OffscreenFile read(Path file) throws DataException {
        return switch (ExportSource.kind(file)) {
            case PROJECT -> new OfProject(file, ProjectFile.read(file));
            case TRAINING -> new OfTraining(TrainingStateFile.read(file));
            case MODEL -> new OfModel(ExportSource.of(file).model());
        };
    }

    /// All workspaces.
    record OfProject(Path file, Project project) implements OffscreenFile {
        @Override
        public void show(Workspaces workspaces, Settings settings) throws DataException {
            new Projects(workspaces.all(), settings).show(project, false, file);
        }
    }

    /// The digits at a step.
    record OfTraining(TrainingState state) implements OffscreenFile {
        @Override
        public void show(Workspaces workspaces, Settings settings) {
            var run = workspaces.digits().run();
            run.open(
                    state.config(),
                    run.dataProperty().get(),
                    new TrainingPart(state.checkpoint(), new Curves(Map.of()), List.of()));
        }
    }

    /// The digits with a network of which nothing else is known.
    record OfModel(Model model) implements OffscreenFile {
        @Override
        public void show(Workspaces workspaces, Settings settings) {
            workspaces.digits().open(ExperimentConfig.article().withNetwork(model.network()), model.parameters());
        }
    }
}
