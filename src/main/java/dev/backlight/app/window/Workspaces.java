package dev.backlight.app.window;

import dev.backlight.controller.plane.PlaygroundController;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.SampleModel;
import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Workspace;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.view.plane.PlaneTools;
import java.util.List;

/// The models behind the workspaces. Only the open one works: leaving it pauses its training.
public final class Workspaces implements AutoCloseable {
    private final DigitsModel digits;
    private PlaneComparison planes;
    private PlaneTools tools;
    private Runnable onRearranged = () -> {};
    private final Settings settings;

    public Workspaces(DigitsModel digits, Settings settings) {
        this.digits = digits;
        this.settings = settings;
        settings.workspaceProperty().subscribe((left, _) -> run(left).pause());
    }

    Settings settings() {
        return settings;
    }

    public Workspace open() {
        return settings.workspaceProperty().get();
    }

    /// Called when a workspace needs other views than those that have been built for it.
    void onRearranged(Runnable action) {
        onRearranged = action;
    }

    /// The playground's model, made when it is first asked for; another one may take its place.
    public PlaneModel plane() {
        return planes().firstProperty().get();
    }

    /// The playground and what is compared with it.
    public PlaneComparison planes() {
        if (planes == null) {
            planes = new PlaneComparison(new PlaneModel(PlaneConfig.standard(), 1));
            tools = new PlaneTools(plane(), PlaygroundController.PACE);
            planes.firstProperty().subscribe((_, now) -> tools = tools.on(now));
            planes.rivalProperty().subscribe((_, _) -> onRearranged.run());
        }
        return planes;
    }

    /// What learns in the open workspace.
    public RunModel<?> run() {
        return run(open());
    }

    private RunModel<?> run(Workspace workspace) {
        return switch (workspace) {
            case DIGITS -> digits.run();
            case PLAYGROUND -> plane().run();
        };
    }

    private SampleModel sample() {
        return switch (open()) {
            case DIGITS -> digits.sample();
            case PLAYGROUND -> plane().sample();
        };
    }

    /// The workspace of the digits, open or not.
    public DigitsModel digits() {
        return digits;
    }

    /// The description of a workspace's views.
    String fxml(Workspace workspace) {
        return switch (workspace) {
            case DIGITS -> "digits/main.fxml";
            case PLAYGROUND -> planes().rivalProperty().get() == null ? "plane/playground.fxml" : "plane/rival.fxml";
        };
    }

    /// What the controllers of a workspace may ask for.
    List<Object> models(Workspace workspace) {
        return switch (workspace) {
            case DIGITS -> List.of(digits, digits.run(), settings, settings.messages());
            case PLAYGROUND -> List.of(planes(), plane(), plane().run(), tools, settings, settings.messages());
        };
    }

    /// Carries the news of the open workspace's trainer over to its models.
    public void pump() {
        switch (open()) {
            case DIGITS -> digits.pump();
            case PLAYGROUND -> planes().pump();
        }
    }

    /// Whether the screen shows all of the newest snapshot.
    public boolean isSettled() {
        return switch (open()) {
            case DIGITS -> digits.isSettled();
            case PLAYGROUND -> planes().isSettled();
        };
    }

    /// Lets the open workspace's network answer its current sample.
    public void answer() {
        sample().answer();
    }

    @Override
    public void close() {
        digits.close();
        if (planes != null) {
            planes.close();
        }
    }
}
