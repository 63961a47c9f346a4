package dev.backlight.app;

import dev.backlight.model.ExperimentModel;
import dev.backlight.model.Settings;
import dev.backlight.model.Workspace;
import java.util.List;

/// The models behind the workspaces. Only the open one works: leaving it pauses its training.
final class Workspaces implements AutoCloseable {
    private final ExperimentModel digits;
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

    /// The experiment of a workspace.
    ExperimentModel experiment(Workspace workspace) {
        return switch (workspace) {
            case DIGITS -> digits;
        };
    }

    /// The description of a workspace's views.
    static String fxml(Workspace workspace) {
        return switch (workspace) {
            case DIGITS -> "main.fxml";
        };
    }

    /// What the controllers of a workspace may ask for.
    List<Object> models(Workspace workspace) {
        return switch (workspace) {
            case DIGITS -> List.of(digits, settings, settings.messages());
        };
    }

    /// Carries the news of the open workspace's trainer over to its models.
    void pump() {
        experiment(open()).pump();
    }

    /// Lets the open workspace's network answer its current sample.
    void answer() {
        experiment(open()).answer();
    }

    @Override
    public void close() {
        digits.close();
    }
}
