package dev.backlight.monkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.export.ExportAction;
import dev.backlight.app.home.GlossaryActions;
import dev.backlight.app.home.HomeActions;
import dev.backlight.app.home.PlaceActions;
import dev.backlight.app.project.Edits;
import dev.backlight.app.project.ProjectActions;
import dev.backlight.app.project.Projects;
import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lab.LabKeeper;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.feedback.FeedbackFile;
import dev.backlight.storage.run.RunFolder;
import dev.backlight.text.Refusal;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.present.WindowFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The program's window with all that it has, its files in a folder of its own, on the screen that isn't there.
/// Made, asked and closed on the screen's thread.
final class PlayedWindow {
    /// The size of that screen.
    static final int SIDE = 1000;

    final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    final Workspaces workspaces;
    final WorkspaceRoot root;
    final Scene scene = new Scene(new StackPane(), SIDE, 900);
    final Stage stage = new Stage();
    private final FramePump pump;

    PlayedWindow(Path folder) throws IOException {
        Split data = Mnist.load();
        DigitsModel digits = new DigitsModel(data, ExperimentConfig.article().withEpochs(1000), 1);
        digits.feedback().keepIn(FeedbackFile.open(folder.resolve("corrections.json")));
        digits.archive().kept().keepIn(new RunFolder(folder.resolve("runs")));
        workspaces = new Workspaces(digits, settings);
        workspaces.labs().keepIn(new LabKeeper(folder.resolve("labs")));
        workspaces.lessons().book().keepIn(folder.resolve("lessons.json"));
        Projects projects = new Projects(workspaces.all(), settings);
        ProjectActions files = new ProjectActions(projects, settings, () -> stage);
        Edits edits = new Edits(workspaces.all(), settings, System::nanoTime, Platform::runLater);
        List<Action> more = new ArrayList<>(files.actions());
        more.addAll(edits.actions());
        more.add(new ExportAction(settings, workspaces::open, this::frame).action());
        GlossaryActions words = new GlossaryActions(
                settings,
                this::frame,
                new PlaceActions(settings.ways(), workspaces.domains().names()).all());
        more.addAll(words.all());
        more.addAll(new HomeActions(
                        workspaces.all(),
                        workspaces::lessons,
                        () -> 2,
                        settings,
                        files::open,
                        files::begin,
                        words::show,
                        this::frame,
                        folder.resolve("log"))
                .actions());
        root = new WorkspaceRoot(scene, workspaces, more);
        projects.onOpened(() -> {
            edits.forget();
            root.build();
        });
        pump = new FramePump(workspaces);
        pump.start();
        stage.setScene(scene);
        stage.show();
        workspaces.run().play();
    }

    private WindowFrame frame() {
        return scene.getRoot() instanceof WindowFrame frame ? frame : null;
    }

    /// The window on top: a popup, a dialog, or the program's own.
    Window top() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene() != null && window != stage)
                .reduce((_, last) -> last)
                .orElse(stage);
    }

    void close() {
        pump.stop();
        for (Window window : List.copyOf(Window.getWindows())) {
            window.hide();
        }
        stage.setScene(new Scene(new StackPane())); // the platform without a screen remembers its newest window
        root.close();
        workspaces.close();
    }

    /// A moment of a network that was there before can't be gone on from; that is said, which is an answer.
    static void branch(RunModel<?> run) {
        try {
            run.branch();
        } catch (Refusal told) {
            assertThat(told).hasMessageContaining("Step");
        }
    }
}
