package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.microscope.Microscope;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

/// Ask, commit, reveal.
@ExtendWith(ApplicationExtension.class)
class PredictFirstTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private DigitsModel digits;
    private WorkspaceRoot root;
    private FramePump pump;

    @Start
    void open(Stage stage) throws Exception {
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
    void aQuestionIsAskedAnsweredAndRevealedByKeys(FxRobot robot) throws TimeoutException {
        Microscope microscope = open(robot);
        press(robot, KeyCode.Q);
        waitFor(() -> isOpen(robot));
        press(robot, KeyCode.PAGE_DOWN);
        assertThat(microscope.stopProperty().get()).as("nobody walks past it").isZero();
        int answer = digits.sample().probeProperty().get().answer();
        press(robot, KeyCode.valueOf("DIGIT" + answer));
        waitFor(() -> text(robot, "#predictionVerdict").contains(String.valueOf(answer)));
        assertThat(text(robot, "#predictionVerdict")).startsWith("Right");
        press(robot, KeyCode.PAGE_DOWN);
        waitFor(() -> !isOpen(robot) && microscope.stopProperty().get() == 1);
    }

    @Test
    void aMarkedStopAsksBeforeOneWalksOn(FxRobot robot) throws TimeoutException {
        Microscope microscope = open(robot);
        robot.clickOn("#predictMark");
        waitFor(() -> settings.questions().size() == 1);
        press(robot, KeyCode.PAGE_DOWN);
        waitFor(() -> isOpen(robot));
        assertThat(microscope.stopProperty().get()).isZero();
        int wrong = (digits.sample().probeProperty().get().answer() + 1) % 10;
        robot.clickOn("#prediction-" + wrong);
        waitFor(() -> text(robot, "#predictionVerdict").startsWith("No"));
        robot.clickOn("#predictionDone");
        waitFor(() -> microscope.stopProperty().get() == 1);
    }

    private Microscope open(FxRobot robot) throws TimeoutException {
        robot.interact(() -> root.controller().showLens("microscope"));
        Microscope microscope = robot.lookup("#microscope").queryAs(Microscope.class);
        waitFor(() -> !microscope.stopsProperty().get().isEmpty());
        return microscope;
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup("#predictionCard").query().isVisible();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
