package dev.backlight.app;

import dev.backlight.controller.PlaygroundController;
import dev.backlight.model.ExperimentModel;
import dev.backlight.model.PlaneComparison;
import dev.backlight.model.PlaneModel;
import dev.backlight.model.Settings;
import dev.backlight.model.Workspace;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.view.plane.PlaneTools;
import java.util.List;

/// The models behind the workspaces. Only the open one works: leaving it pauses its training.
final class Workspaces implements AutoCloseable {
    private final ExperimentModel digits;
    private PlaneComparison planes;
    private PlaneTools tools;
    private Runnable onRearranged = () -> {};
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

    /// Called when a workspace needs other views than those that have been built for it.
    void onRearranged(Runnable action) {
        onRearranged = action;
    }

    /// The playground's model, made when it is first asked for; another one may take its place.
    PlaneModel plane() {
        return planes().firstProperty().get();
    }

    /// The playground and what is compared with it.
    PlaneComparison planes() {
        if (planes == null) {
            planes = new PlaneComparison(new PlaneModel(PlaneConfig.standard(), 1));
            tools = new PlaneTools(plane(), PlaygroundController.PACE);
            planes.firstProperty().subscribe((_, now) -> tools = tools.on(now));
            planes.rivalProperty().subscribe((_, _) -> onRearranged.run());
        }
        return planes;
    }

    /// The experiment of a workspace.
    ExperimentModel experiment(Workspace workspace) {
        return switch (workspace) {
            case DIGITS -> digits;
            case PLAYGROUND -> plane().experiment();
        };
    }

    /// The description of a workspace's views.
    String fxml(Workspace workspace) {
        return switch (workspace) {
            case DIGITS -> "main.fxml";
            case PLAYGROUND -> planes().rivalProperty().get() == null ? "playground.fxml" : "rival.fxml";
        };
    }

    /// What the controllers of a workspace may ask for.
    List<Object> models(Workspace workspace) {
        return switch (workspace) {
            case DIGITS -> List.of(digits, settings, settings.messages());
            case PLAYGROUND -> List.of(planes(), plane(), plane().experiment(), tools, settings, settings.messages());
        };
    }

    /// Carries the news of the open workspace's trainer over to its models.
    void pump() {
        switch (open()) {
            case DIGITS -> digits.pump();
            case PLAYGROUND -> planes().pump();
        }
    }

    /// Whether the screen shows all of the newest snapshot.
    boolean isSettled() {
        return switch (open()) {
            case DIGITS -> digits.exams().isSettled() && digits.insights().isSettled();
            case PLAYGROUND -> planes().isSettled();
        };
    }

    /// Lets the open workspace's network answer its current sample.
    void answer() {
        experiment(open()).answer();
    }

    @Override
    public void close() {
        digits.close();
        if (planes != null) {
            planes.close();
        }
    }
}
