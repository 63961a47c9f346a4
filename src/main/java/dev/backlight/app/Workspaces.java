package dev.backlight.app;

import dev.backlight.controller.PlaygroundController;
import dev.backlight.model.ExperimentModel;
import dev.backlight.model.PlaneModel;
import dev.backlight.model.Settings;
import dev.backlight.model.Workspace;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.view.plane.PlaneTools;
import java.util.List;

/// The models behind the workspaces. Only the open one works: leaving it pauses its training.
final class Workspaces implements AutoCloseable {
    private final ExperimentModel digits;
    private PlaneModel plane;
    private PlaneTools tools;
    private final Settings settings;

    Workspaces(ExperimentModel digits, Settings settings) {
        this.digits = digits;
        this.settings = settings;
        settings.workspaceProperty().subscribe((left, _) -> experiment(left).pause());
    }

    Settings settings() {
        return settings;
    }

    Workspace open() {
        return settings.workspaceProperty().get();
    }

    /// The playground's model, made when it is first asked for.
    PlaneModel plane() {
        if (plane == null) {
            plane = new PlaneModel(PlaneConfig.standard(), 1);
            tools = new PlaneTools(plane, PlaygroundController.PACE);
        }
        return plane;
    }

    /// The experiment of a workspace.
    ExperimentModel experiment(Workspace workspace) {
        return switch (workspace) {
            case DIGITS -> digits;
            case PLAYGROUND -> plane().experiment();
        };
    }

    /// The description of a workspace's views.
    static String fxml(Workspace workspace) {
        return switch (workspace) {
            case DIGITS -> "main.fxml";
            case PLAYGROUND -> "playground.fxml";
        };
    }

    /// What the controllers of a workspace may ask for.
    List<Object> models(Workspace workspace) {
        return switch (workspace) {
            case DIGITS -> List.of(digits, settings, settings.messages());
            case PLAYGROUND -> List.of(plane(), plane().experiment(), tools, settings, settings.messages());
        };
    }

    /// Carries the news of the open workspace's trainer over to its models.
    void pump() {
        switch (open()) {
            case DIGITS -> digits.pump();
            case PLAYGROUND -> plane().pump();
        }
    }

    /// Whether the screen shows all of the newest snapshot.
    boolean isSettled() {
        return switch (open()) {
            case DIGITS -> digits.exams().isSettled();
            case PLAYGROUND -> {
                var insight = plane().insightProperty().get();
                yield insight != null
                        && insight.snapshot()
                                == plane().experiment().snapshotProperty().get();
            }
        };
    }

    /// Lets the open workspace's network answer its current sample.
    void answer() {
        experiment(open()).answer();
    }

    @Override
    public void close() {
        digits.close();
        if (plane != null) {
            plane.close();
        }
    }
}
