package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.Bookmark;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import dev.backlight.view.stage.control.InSight;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The time machine by keys, buttons and the mouse.
@ExtendWith(ApplicationExtension.class)
class TimelineTest {
    private DigitsModel digits;
    private WorkspaceRoot root;
    private FramePump pump;

    @Start
    void open(Stage stage) throws Exception {
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        digits = new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1);
        Scene scene = new Scene(new StackPane(), 1000, 900);
        Workspaces workspaces = new Workspaces(digits, settings);
        root = new WorkspaceRoot(scene, workspaces);
        pump = new FramePump(workspaces);
        pump.start();
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        pump.stop();
        root.close();
        digits.close();
    }

    @Test
    void keysAndButtonsMoveThroughThePast(FxRobot robot) throws TimeoutException {
        train(12);
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        waitFor(() -> shown() == 11);
        robot.clickOn("#stepBack");
        waitFor(() -> shown() == 10);
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        waitFor(() -> shown() == 0);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        waitFor(() -> shown() == 1);
        robot.press(KeyCode.B).release(KeyCode.B);
        waitFor(() -> digits.run().timeline().bookmarks().contains(new Bookmark(1, "")));
        robot.clickOn("#timelineLive");
        waitFor(() -> shown() == 12);
        assertThat(digits.run().progressProperty().get().step()).isEqualTo(12);
    }

    @Test
    void aTypedStepIsGoneToAndAnImpossibleOneIsExplained(FxRobot robot) throws TimeoutException {
        train(12);
        robot.clickOn("#timelineMore");
        robot.clickOn("#timelineStep").write("7").type(KeyCode.ENTER);
        waitFor(() -> shown() == 7);
        robot.clickOn("#timelineStep").eraseText(1).write("900");
        robot.clickOn("#timelineGo");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#timelineProblem").queryLabeled().getText()).contains("900", "12");
        assertThat(shown()).isEqualTo(7);
    }

    @Test
    void draggingShowsRecordedStepsOnly(FxRobot robot) throws TimeoutException {
        train(12);
        robot.drag("#timeline-curve").moveBy(-100, 0).drop();
        waitFor(digits.run().timeline()::isPast);
        assertThat(shown()).isBetween(1L, 6L);
        robot.press(KeyCode.END).release(KeyCode.END);
        waitFor(() -> shown() == 12);
    }

    @Test
    void playFromThePastAsksAndBranches(FxRobot robot) throws TimeoutException {
        train(12);
        Platform.runLater(() -> digits.run().timeline().go(5));
        waitFor(() -> shown() == 5);
        var first = digits.run().history();
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(digits.run().stateProperty().get()).isEqualTo(RunState.PAUSED);
        robot.clickOn("Continue from here");
        waitFor(() -> digits.run().history() != first
                && digits.run().progressProperty().get().step() > 5);
        assertThat(digits.run().timeline().isPast()).isFalse();
    }

    /// At a station whose view has the window for itself, then over the stage.
    @Test
    void aQuestionIsSeenAtEveryStationAndGoesWhenNothingIsLeftToBeAsked(FxRobot robot) throws TimeoutException {
        train(12);
        Platform.runLater(() -> root.actions().run("station.evaluation"));
        Platform.runLater(() -> digits.run().timeline().go(5));
        waitFor(() -> shown() == 5);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        waitFor(() -> isSeen(robot, "Continue from here"));
        Platform.runLater(() -> digits.run().timeline().live());
        waitFor(() -> !isSeen(robot, "Continue from here"));
        Platform.runLater(() -> root.actions().run("station.evaluation"));
        Platform.runLater(() -> digits.run().timeline().go(5));
        waitFor(() -> shown() == 5);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        waitFor(() -> isSeen(robot, "Continue from here"));
        Platform.runLater(() -> digits.run().reset());
        waitFor(() -> !isSeen(robot, "Continue from here"));
    }

    private static boolean isSeen(FxRobot robot, String button) {
        return robot.lookup(button).queryAll().stream().anyMatch(InSight::isShown);
    }

    private void train(long steps) throws TimeoutException {
        Platform.runLater(() -> digits.run().playTo(steps));
        waitFor(() -> shown() == steps && digits.run().stateProperty().get() == RunState.PAUSED);
    }

    private long shown() {
        return digits.run().snapshotProperty().get().step();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
