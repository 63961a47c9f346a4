package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.app.project.Edits;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Notices.Notice;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.TinyData;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A key that loses something loses no more in a hall than at the desk.
class HallKeysTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private Stage stage;

    @BeforeEach
    void open() {
        Display.startHeadless();
        Fx.run(() -> {
            workspaces = new Workspaces(new DigitsModel(TinyData.split(), TinyData.config(), 1), settings);
            Executor screen = Platform::runLater;
            Edits edits = new Edits(workspaces.all(), settings, System::nanoTime, screen);
            Scene scene = new Scene(new StackPane(), 1000, 900);
            root = new WorkspaceRoot(scene, workspaces, edits.actions());
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            root.close();
            stage.hide();
            workspaces.close();
        });
    }

    /// The card over the network lay under the hall's picture, and had the keys.
    @Test
    void theDigitsAskWhereOneCanSeeIt() {
        learn(25);
        hall("run.reset");

        assertThat(step()).isEqualTo(25);
        Notice asked = Fx.call(() -> settings.notices().shownProperty().get());
        assertThat(asked).isNotNull();
        assertThat(asked.asks()).isTrue();

        Fx.run(() -> asked.answers().getLast().effect().run());
        Await.until(() -> step() == 0);
    }

    @Test
    void thePlaygroundBringsBackWhatWasReset() {
        Fx.run(() -> settings.workspaceProperty().set("playground"));
        learn(25);
        hall("run.reset");
        Await.until(() -> step() == 0);

        Await.until(() ->
                Fx.call(() -> root.actions().named("project.undo").orElseThrow().isEnabled()));
        Fx.run(() -> root.actions().run("project.undo"));
        Await.until(() -> step() == 25);
    }

    private void hall(String action) {
        Fx.run(() -> {
            settings.presentation().onProperty().set(true);
            root.actions().run(action);
        });
    }

    private void learn(long steps) {
        Fx.run(() -> run().playTo(steps));
        Await.until(() -> step() == steps);
    }

    private long step() {
        return Fx.call(() -> {
            workspaces.pump();
            return run().progressProperty().get().step();
        });
    }

    private RunModel<?> run() {
        return workspaces.run();
    }
}
