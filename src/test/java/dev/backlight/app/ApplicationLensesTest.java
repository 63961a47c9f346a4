package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.SaliencyModel.Method;
import dev.backlight.model.look.Sample;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

/// What the application stage offers beside the bars.
@ExtendWith(ApplicationExtension.class)
class ApplicationLensesTest {
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
    void thePixelsAreAskedForTheDigitOfAClickedBar(FxRobot robot) throws TimeoutException {
        var saliency = digits.sample().saliency();
        robot.interact(() -> digits.run().step()); // before anything was learned an empty frame invites to draw
        waitFor(() -> robot.lookup("#saliency-occlusion")
                .match(Node::isVisible)
                .tryQuery()
                .isPresent());
        robot.clickOn("#saliency-occlusion");
        waitFor(() -> saliency.answerProperty().get() != null
                && saliency.answerProperty().get().method() == Method.OCCLUSION);
        robot.clickOn("#prediction-bars");
        waitFor(() -> saliency.labelProperty().get() >= 0);
        waitFor(() -> saliency.answerProperty().get().label()
                == saliency.labelProperty().get());
        robot.clickOn("#saliency-none");
        waitFor(() -> saliency.answerProperty().get() == null);
        assertThat(saliency.labelProperty().get()).isEqualTo(-1);
    }

    @Test
    void theEmbeddingIsComputedOnlyWhileItIsShownAndItsDigitsCanBeChosen(FxRobot robot) throws TimeoutException {
        var embedding = digits.embedding();
        assertThat(embedding.planeProperty().get()).isNull();
        robot.interact(() -> root.controller().showLens("embedding"));
        waitFor(() -> embedding.planeProperty().get() != null
                && embedding.alikeProperty().get() != null);
        robot.moveTo("#embedding-plane");
        waitFor(() -> {
            robot.moveBy(3, 1).clickOn();
            Sample sample = digits.sample().sampleProperty().get();
            return sample.source() == Sample.Source.TEST_SET && sample.index() > 0;
        });
    }

    @Test
    void undoTakesAStrokeBackAndTheTestSetGivesADigit(FxRobot robot) throws TimeoutException {
        robot.drag("#drawing-canvas").moveBy(20, 30).drop();
        waitFor(() -> digits.drawing().strokes().size() == 1);
        robot.clickOn("#eraser").drag("#drawing-canvas").moveBy(-10, 10).drop();
        waitFor(() -> digits.drawing().strokes().size() == 2);
        assertThat(digits.drawing().strokes().getLast().eraser()).isTrue();
        assertThat(robot.lookup("#undo").queryButton().getAccessibleText())
                .as("the button has no words of its own")
                .contains("Ctrl + Z");
        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        waitFor(() -> digits.drawing().strokes().size() == 1);
        robot.clickOn("#fromTestSet");
        waitFor(() -> digits.drawing().isEmpty()
                && digits.sample().sampleProperty().get() instanceof Sample given
                && given.source() == Sample.Source.TEST_SET);
        robot.clickOn("#pen").drag("#drawing-canvas").moveBy(20, 30).drop();
        waitFor(() -> digits.drawing().strokes().size() == 1);
        robot.clickOn("#clear");
        waitFor(() -> digits.drawing().isEmpty());
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
