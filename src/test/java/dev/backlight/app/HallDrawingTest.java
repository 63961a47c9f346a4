package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// A digit is drawn before a hall, which sees it answered.
@ExtendWith(ApplicationExtension.class)
class HallDrawingTest {
    private final Settings settings = Settings.inMemory(Theme.DARK, Locale.ENGLISH);
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
    void whatIsDrawnBeforeAHallIsAnsweredThere(FxRobot robot) throws TimeoutException {
        robot.interact(() -> root.actions().run("station.application"));
        press(robot, KeyCode.F5);
        waitFor(() -> robot.lookup("#hall").tryQuery().isPresent());
        assertThat(said(robot)).contains("Draw a digit");
        robot.drag(at(robot, 0.2, 0.2)).dropTo(at(robot, 0.2, 0.6));
        waitFor(() -> digits.drawing().strokes().size() == 1);
        Sample drawn = digits.sample().sampleProperty().get();
        assertThat(drawn.source()).isEqualTo(Sample.Source.DRAWING);
        waitFor(() -> said(robot).contains("is a guess"));
        robot.drag(at(robot, 0.15, 0.4), MouseButton.SECONDARY).dropTo(at(robot, 0.25, 0.4));
        waitFor(() -> digits.drawing().strokes().size() == 2);
        assertThat(digits.drawing().strokes().getLast().eraser()).isTrue();
        assertThat(digits.drawing().eraserProperty().get())
                .as("the pen is in hand again")
                .isFalse();
        press(robot, KeyCode.E);
        waitFor(() -> digits.drawing().eraserProperty().get());
        press(robot, KeyCode.C);
        waitFor(() -> digits.drawing().isEmpty());
        waitFor(() -> said(robot).contains("Draw a digit"));
        press(robot, KeyCode.PAGE_DOWN);
        waitFor(() -> said(robot).startsWith("How it learned"));
        robot.drag(at(robot, 0.2, 0.2)).dropTo(at(robot, 0.2, 0.6));
        assertThat(digits.drawing().isEmpty()).as("curves are not drawn on").isTrue();
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#hall").query().getAccessibleText();
    }

    /// A place of the hall, in shares of its width and height.
    private static Point2D at(FxRobot robot, double x, double y) {
        Node hall = robot.lookup("#hall").query();
        Bounds bounds = hall.localToScreen(hall.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
