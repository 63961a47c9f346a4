package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.feedback.Correction;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.FineTuningModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
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

/// The article's circle under a robot's hands: draw, correct, learn, keep.
@ExtendWith(ApplicationExtension.class)
class FeedbackCircleTest {
    private DigitsModel digits;
    private FineTuningModel learning;
    private WorkspaceRoot root;
    private FramePump pump;

    @Start
    void open(Stage stage) throws Exception {
        Split all = Mnist.load();
        int[] first = IntStream.range(0, 1000).toArray();
        Split few = new Split(all.train().subset(first), all.test().subset(first));
        digits = new DigitsModel(few, ExperimentConfig.article(), 1);
        learning = digits.feedback().learning();
        Scene scene = new Scene(new StackPane(), 1000, 900);
        Workspaces workspaces = new Workspaces(digits, Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
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
    void drawCorrectLearnKeep(FxRobot robot) throws TimeoutException {
        Correction kept = drawAndCorrect(robot);
        robot.interact(() -> {
            root.controller().showLens("feedback");
            learning.stepsProperty().set(50);
        });
        waitFor(() -> visible(robot, "#learn"));
        Weights before = digits.run().snapshotProperty().get().parameters();
        robot.clickOn("#learn");
        waitFor(() -> learning.stageProperty().get() == FineTuningModel.Stage.OFFERED && visible(robot, "#keep"));
        assertThat(learning.resultProperty().get().after().isRight(0)).isTrue();
        assertThat(digits.run().snapshotProperty().get().parameters().equals(before))
                .isTrue();

        robot.clickOn("#keep");
        waitFor(() -> digits.sample().probeProperty().get().answer() == kept.is());
        assertThat(learning.stageProperty().get()).isEqualTo(FineTuningModel.Stage.KEPT);
        waitFor(() -> visible(robot, "#take-back"));
    }

    @Test
    void aDeletedCorrectionComesBack(FxRobot robot) throws TimeoutException {
        drawAndCorrect(robot);
        robot.interact(() -> root.controller().showLens("feedback"));
        waitFor(() -> visible(robot, "#clear-corrections"));
        assertThat(visible(robot, "#corrections-sketch"))
                .as("a sketch stands only where nothing is")
                .isFalse();
        robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        waitFor(() -> digits.feedback().setProperty().get().isEmpty() && visible(robot, "#undo-deletion"));
        waitFor(() -> visible(robot, "#corrections-sketch") && visible(robot, "#changes-sketch"));
        assertThat(digits.drawing().isEmpty()).isFalse();
        robot.clickOn("#undo-deletion");
        waitFor(() -> digits.feedback().setProperty().get().size() == 1);
    }

    @Test
    void shiftAndADigitSaysWhatItIsAndAPlainDigitStillChoosesAWorkspace(FxRobot robot) throws TimeoutException {
        draw(robot);
        int is = (digits.sample().probeProperty().get().answer() + 1) % 10;
        KeyCode digit = KeyCode.getKeyCode(String.valueOf(is));
        robot.press(KeyCode.SHIFT, digit).release(digit, KeyCode.SHIFT);
        waitFor(() -> digits.feedback().setProperty().get().size() == 1);
        assertThat(digits.feedback().ofDrawing().is()).isEqualTo(is);
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        waitFor(() -> robot.lookup("#correction-row").tryQuery().isEmpty());
        assertThat(digits.feedback().setProperty().get().size()).isEqualTo(1);
    }

    private Correction drawAndCorrect(FxRobot robot) throws TimeoutException {
        draw(robot);
        int is = (digits.sample().probeProperty().get().answer() + 1) % 10;
        robot.clickOn("#is-" + is);
        waitFor(() -> digits.feedback().setProperty().get().size() == 1);
        Correction kept = digits.feedback().ofDrawing();
        assertThat(kept.is()).isEqualTo(is);
        return kept;
    }

    private void draw(FxRobot robot) throws TimeoutException {
        assertThat(robot.lookup("#correction-row").query().isVisible()).isFalse();
        robot.drag("#drawing-canvas").moveBy(10, 60).drop();
        waitFor(() -> !digits.drawing().isEmpty()
                && visible(robot, "#correction-row")
                && robot.lookup("#is-0").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean visible(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.isVisible() && node.getBoundsInParent().getWidth() > 0;
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
