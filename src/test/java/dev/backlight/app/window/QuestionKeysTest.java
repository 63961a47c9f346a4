package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Notices;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// A question takes the keys while it is asked and gives them back, and a key that nobody has reaches the window.
@ExtendWith(ApplicationExtension.class)
class QuestionKeysTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private final AtomicInteger homes = new AtomicInteger();
    private Scene scene;
    private Workspaces workspaces;
    private WorkspaceRoot root;

    @Start
    void open(Stage stage) throws Exception {
        workspaces = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings);
        scene = new Scene(new StackPane(), 1000, 900);
        Action home = Action.of("window.home", homes::incrementAndGet).key("Ctrl+H");
        root = new WorkspaceRoot(scene, workspaces, List.of(home));
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        root.close();
        workspaces.close();
    }

    private void press(KeyCode code, boolean control) {
        Node focus = scene.getFocusOwner();
        EventTarget target = focus == null ? scene : focus; // as JavaFX does
        String text = code.getChar().toLowerCase(Locale.ROOT);
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, control, false, false));
    }

    @Test
    void escapeGivesTheKeysBackToWhoHadThem(FxRobot robot) {
        robot.interact(() -> {
            Node before = scene.lookup("#transport");
            before.requestFocus();
            settings.notices().ask("author.leave.ask", new Notices.Answer("author.leave.back", () -> {}));
            assertThat(scene.getFocusOwner()).isNotSameAs(before);
            press(KeyCode.ESCAPE, false);
            assertThat(settings.notices().shownProperty().get()).isNull();
            assertThat(scene.getFocusOwner()).isSameAs(before);
            press(KeyCode.H, true);
            assertThat(homes).hasValue(1);
        });
    }

    @Test
    void aKeyThatNobodyHasReachesTheWindow(FxRobot robot) {
        robot.interact(() -> {
            Node focus = scene.getFocusOwner();
            assertThat(focus).isNotNull();
            Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "h", "h", KeyCode.H, false, true, false, false));
            assertThat(homes).hasValue(1);
        });
    }

    /// After a crash the question about what was kept lay over the sentence that a hall reads.
    @ParameterizedTest
    @ValueSource(strings = {"digits", "labs"})
    void aQuestionStandsOverTheHallsCaption(String workspace, FxRobot robot) {
        robot.interact(() -> {
            settings.workspaceProperty().set(workspace);
            settings.notices().ask("author.leave.ask", new Notices.Answer("author.leave.back", () -> {}));
            settings.presentation().onProperty().set(true);
            scene.snapshot(null);
            Node hall = scene.lookup("#hall"); // paints its caption itself, 140 of 768 at least, never less than 126
            double caption = hall == null
                    ? scene.lookup("#captionBand").localToScene(0, 0).getY()
                    : scene.getHeight() - 126;
            Node card = scene.lookup("#notice .question");
            Bounds bounds = card.localToScene(card.getBoundsInLocal());
            assertThat(bounds.getMaxY()).isLessThan(caption);
            assertThat(bounds.getMinY()).isPositive();
            settings.presentation().onProperty().set(false);
            scene.snapshot(null);
            assertThat(card.localToScene(card.getBoundsInLocal()).getMaxY())
                    .as("at the desk it stands over the timeline again")
                    .isBetween(scene.getHeight() - 90, scene.getHeight() - 60);
        });
    }
}
