package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.domain.DomainsWorkspace;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import dev.backlight.view.domain.AttentionStage;
import dev.backlight.view.domain.TextStage;
import dev.backlight.view.driving.DrivingStage;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.taste.TasteStage;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The rooms of the domains under a robot's hands.
@ExtendWith(ApplicationExtension.class)
class DomainsTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private FramePump pump;

    @Start
    void open(Stage stage) throws Exception {
        workspaces = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings);
        Scene scene = new Scene(new StackPane(), 1000, 950);
        root = new WorkspaceRoot(scene, workspaces);
        settings.workspaceProperty().set(DomainsWorkspace.ID);
        pump = new FramePump(workspaces);
        pump.start();
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        pump.stop();
        root.close();
        workspaces.close();
    }

    @Test
    void aNameIsReadWhileTheNetworkLearnsAndLookedBackAt(FxRobot robot) throws TimeoutException {
        press(robot, "#room-text");
        waitFor(() -> exists(robot, "#text-stage"));
        TextStage stage = robot.lookup("#text-stage").queryAs(TextStage.class);
        String untrained = stage.getAccessibleText();
        robot.clickOn("#text-stage");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        waitFor(() -> workspaces.run().progressProperty().get().step() > 20);
        waitFor(() -> !stage.getAccessibleText().equals(untrained));

        robot.clickOn("#read-name").write("x");
        waitFor(() -> stage.getAccessibleText().contains("x"));
        assertThat(workspaces.run().stateProperty().get()).isEqualTo(RunState.RUNNING);

        Platform.runLater(() -> workspaces.run().pause());
        waitFor(() -> workspaces.run().stateProperty().get() == RunState.PAUSED
                && workspaces.run().snapshotProperty().get().step()
                        == workspaces.run().progressProperty().get().step());
        WaitForAsyncUtils.waitForFxEvents(); // what was seen halfway through a frame is finished
        String now = stage.getAccessibleText();
        Platform.runLater(() -> workspaces.run().timeline().home());
        waitFor(() -> !stage.getAccessibleText().equals(now));
        Platform.runLater(() -> root.actions().run("time.live"));
        waitFor(() -> stage.getAccessibleText().equals(now));
    }

    @Test
    void aCellIsChosenByKeysAloneAndTheNameStaysRead(FxRobot robot) throws TimeoutException {
        press(robot, "#room-text");
        waitFor(() -> exists(robot, "#text-stage"));
        TextStage stage = robot.lookup("#text-stage").queryAs(TextStage.class);
        assertThat(stage.getAccessibleText()).contains("m i r a n d");
        focus(robot, "#read-name"); // as by Tab: all of it is selected, and the caret stands at its start
        assertThat(stage.getAccessibleText()).contains("m i r a n d");
        Platform.runLater(() -> root.actions().run("view.setup"));
        focus(robot, "#segment-LSTM");
        long lstm = workspaces.run().snapshotProperty().get().parameters().count();
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        waitFor(() -> workspaces.run().snapshotProperty().get().parameters().count() < lstm);
        waitFor(() -> robot.lookup("#segment-GRU").queryAs(ToggleButton.class).isFocused()
                && robot.lookup("#segment-GRU").queryAs(ToggleButton.class).isSelected());
    }

    private static void focus(FxRobot robot, String query) throws TimeoutException {
        waitFor(() -> exists(robot, query));
        Platform.runLater(() -> robot.lookup(query).query().requestFocus());
        waitFor(() -> robot.lookup(query).query().isFocused());
    }

    @Test
    void theGalleryIsWalkedByArrowsAtOnce(FxRobot robot) throws TimeoutException {
        waitFor(() -> exists(robot, "#room-text")
                && robot.lookup("#room-text").query().isFocused());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        waitFor(() -> robot.lookup("#room-surnames").query().isFocused());
        focus(robot, "#domainsWorkspace");
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        waitFor(() -> robot.lookup("#labsWorkspace").query().isFocused());
        assertThat(robot.lookup("#domainsWorkspace").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    @Test
    void aHallSeesTheStopsOfTheMicroscope(FxRobot robot) throws TimeoutException {
        press(robot, "#room-text");
        waitFor(() -> exists(robot, "#text-stage"));
        Platform.runLater(() -> {
            root.controller().showLens("microscope");
            settings.presentation().onProperty().set(true);
        });
        waitFor(() -> root.controller().hall().getValue() != null
                && root.controller().hall().getValue().stops() > 20);
        HallForm hall = root.controller().hall().getValue();
        Platform.runLater(() -> hall.go(7));
        waitFor(() -> hall.stop() == 7);
        assertThat(WaitForAsyncUtils.waitForAsyncFx(10_000, hall::sentence)).contains("Forward", "Cell");
    }

    @Test
    void aLetterIsHiddenAndAHeadSwitchedOff(FxRobot robot) throws TimeoutException {
        press(robot, "#room-attention");
        waitFor(() -> exists(robot, "#attention-stage"));
        AttentionStage stage = robot.lookup("#attention-stage").queryAs(AttentionStage.class);
        assertThat(stage.getAccessibleText()).contains("letter 3 asks");
        press(robot, "#head-1");
        waitFor(() -> !robot.lookup("#head-1").queryAs(ToggleButton.class).isSelected());
        Platform.runLater(() -> root.actions().run("domain.attention.next-head"));
        waitFor(() -> stage.getAccessibleText().contains("head 2"));
        for (int width : new int[] {600, 1100}) { // a hall is narrower or wider than the stage in the window
            assertThat(WaitForAsyncUtils.waitForAsyncFx(10_000, () -> marginsAreFree(stage, width)))
                    .as("the name stands in the middle of " + width)
                    .isTrue();
        }
    }

    /// The arrow keys moved through time even while somebody had the wheel, a playhead or a pointer.
    @Test
    void aStageWithTheFocusHasItsOwnKeys(FxRobot robot) throws TimeoutException {
        press(robot, "#room-taste");
        waitFor(() -> exists(robot, "#taste-stage"));
        TasteStage stage = robot.lookup("#taste-stage").queryAs(TasteStage.class);
        Platform.runLater(() -> root.actions().run("domain.taste.clear"));
        Platform.runLater(stage::requestFocus);
        waitFor(stage::isFocused);
        String nothing = stage.getAccessibleText();
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        waitFor(() -> !stage.getAccessibleText().equals(nothing));
        robot.press(KeyCode.DIGIT4).release(KeyCode.DIGIT4);
        waitFor(() -> stage.getAccessibleText().contains("4.0"));
        assertThat(workspaces.run().progressProperty().get().step()).isZero();

        Platform.runLater(() -> root.actions().run("domain.next"));
        waitFor(() -> exists(robot, "#driving-stage"));
        DrivingStage road = robot.lookup("#driving-stage").queryAs(DrivingStage.class);
        KeyEvent left = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false, false, false);
        assertThat(road.takes(left)).isFalse();
        Platform.runLater(() -> root.actions().run("domain.driving.take"));
        waitFor(() -> road.isFocused() && road.takes(left));
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspaces.run().progressProperty().get().step()).isZero();
    }

    private static boolean marginsAreFree(AttentionStage stage, int width) {
        Canvas canvas = new Canvas(width, 480);
        stage.paintInto(GraphicsContext.on(canvas), width, 480, Palette.of(Theme.LIGHT));
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        PixelReader pixels = canvas.snapshot(clear, null).getPixelReader();
        return IntStream.range(0, 480)
                .allMatch(y -> IntStream.range(0, 8)
                        .allMatch(x -> pixels.getArgb(x, y) == 0 && pixels.getArgb(width - 1 - x, y) == 0));
    }

    @Test
    void onesWayLeadsThroughAllRoomsAndBack(FxRobot robot) throws TimeoutException {
        press(robot, "#room-attention");
        waitFor(() -> exists(robot, "#attention-stage"));
        Platform.runLater(() -> root.actions().run("domain.previous"));
        waitFor(() -> exists(robot, "#sentiment-stage"));
        Platform.runLater(() -> root.actions().run("domain.previous"));
        waitFor(() -> exists(robot, "#remembering-stage"));
        Platform.runLater(() -> root.actions().run("domain.remembering.turn"));
        Platform.runLater(() -> root.actions().run("domain.previous"));
        waitFor(() -> exists(robot, "#surnames-stage"));
        Platform.runLater(() -> root.actions().run("domain.previous"));
        waitFor(() -> exists(robot, "#text-stage"));
        Platform.runLater(() -> settings.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        waitFor(() -> robot.lookup("#text-stage")
                .match((TextStage stage) -> stage.getAccessibleText().contains("误差"))
                .tryQuery()
                .isPresent());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        waitFor(() -> exists(robot, "#room-text"));
        press(robot, "#room-memory");
        waitFor(() -> settings.workspaceProperty().get().equals("labs"));
    }

    /// Presses a button as soon as it is there. Cards and panels are made anew when a room becomes ready, so that
    /// one may have left the window between being found and being clicked.
    private static void press(FxRobot robot, String query) throws TimeoutException {
        waitFor(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            boolean there = exists(robot, query);
            if (there) {
                ((ButtonBase) robot.lookup(query).query()).fire();
            }
            return there;
        }));
    }

    private static boolean exists(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
