package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.pipeline.PipelineStrip;
import dev.backlight.view.pipeline.Station;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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

/// The real window under a robot's hands. The Headless platform's screen is 1000 x 1000.
@ExtendWith(ApplicationExtension.class)
class WorkspaceTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private DigitsModel digits;
    private WorkspaceRoot root;
    private FramePump pump;
    private Scene scene;

    @Start
    void open(Stage stage) throws Exception {
        digits = new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1);
        scene = new Scene(new StackPane(), 1000, 900);
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
    void playCountsStepsAndPauseHoldsThem(FxRobot robot) throws TimeoutException {
        robot.clickOn("#play");
        waitFor(() -> digits.run().progressProperty().get().step() > 20);
        robot.clickOn("#play");
        waitFor(() -> digits.run().stateProperty().get() == dev.backlight.training.run.RunState.PAUSED);
        long paused = digits.run().progressProperty().get().step();
        assertThat(digits.run().keep().join().orElseThrow().state().step()).isEqualTo(paused);
        assertThat(digits.run().progressProperty().get().step()).isEqualTo(paused);
    }

    @Test
    void inTheMicroscopeTheArrowsWalkThroughTheExampleAndTrainNothing(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> root.controller().showLens("microscope"));
        WaitForAsyncUtils.waitForFxEvents();
        var microscope = robot.lookup("#microscope").queryAs(dev.backlight.view.microscope.Microscope.class);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.PAGE_DOWN).release(KeyCode.PAGE_DOWN);
        waitFor(() -> microscope.stopProperty().get() == 2);
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        waitFor(() -> microscope.stopProperty().get() == 1);
        assertThat(digits.run().progressProperty().get().step()).isZero();
    }

    @Test
    void theSpaceBarPlaysAndTheRightKeyTakesOneStep(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        waitFor(() -> digits.run().progressProperty().get().step() == 1);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        waitFor(() -> digits.run().progressProperty().get().step() > 5);
    }

    @Test
    void aStrokeMovesTheBarsAndAKeyClearsThem(FxRobot robot) throws TimeoutException {
        var before = digits.sample().probeProperty().get();
        robot.drag("#drawing-canvas").moveBy(0, 60).drop();
        waitFor(() ->
                !digits.drawing().isEmpty() && digits.sample().probeProperty().get() != null);
        assertThat(digits.drawing().isEmpty()).isFalse();
        assertThat(digits.sample().probeProperty().get().probabilities()).isNotEqualTo(before.probabilities());
        robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        waitFor(() ->
                digits.drawing().isEmpty() && digits.sample().probeProperty().get() == null);
    }

    @Test
    void altAndADigitOpensAStationAndTheSameAgainClosesIt(FxRobot robot) {
        PipelineStrip strip = robot.lookup("#pipeline-strip").queryAs(PipelineStrip.class);
        robot.press(KeyCode.ALT, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(strip.selectedProperty().get()).isEqualTo(Station.INPUT);
        assertThat(robot.lookup("#input-lens").query().isVisible()).isTrue();
        robot.press(KeyCode.CLOSE_BRACKET).release(KeyCode.CLOSE_BRACKET);
        assertThat(strip.selectedProperty().get()).isEqualTo(Station.PREPROCESSING);
        assertThat(robot.lookup("#preprocessing-lens").query().isVisible()).isTrue();
        robot.press(KeyCode.ALT, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.ALT);
        assertThat(strip.selectedProperty().get()).isNull();
        assertThat(robot.lookup("#charts-lens").query().isVisible()).isTrue();
    }

    @Test
    void everyViewTakesOtherDataWithOtherClasses(FxRobot robot) throws Throwable {
        byte[] labels = new byte[60];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 3);
        }
        Dataset shapes = new Dataset("shapes", 1, 28, 28, new byte[60 * 784], labels, List.of("disc", "box", "star"));
        Split split = new Split(shapes, shapes);
        for (String lens : root.controller().lensNames()) {
            robot.interact(() -> root.controller().showLens(lens));
        }
        robot.interact(() -> {
            digits.run().apply(ExperimentConfig.article().fittedTo(split), split);
            digits.showTestDigit(0);
            digits.run().step();
        });
        waitFor(() -> digits.run().progressProperty().get().step() == 1
                && digits.sample().probeProperty().get().probabilities().length == 3
                && digits.run().evaluationProperty().get() != null);
        for (String lens : root.controller().lensNames()) {
            robot.interact(() -> root.controller().showLens(lens));
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(labels(robot)).contains("shapes", "60 / 60");
        WaitForAsyncUtils.checkException();
    }

    @Test
    void theThemeButtonTurnsTheWindowDark(FxRobot robot) {
        robot.clickOn("#theme");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(scene.getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
    }

    @Test
    void theLanguageButtonLeavesNoEnglishTitleAndKeepsTheExperiment(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        waitFor(() -> digits.run().progressProperty().get().step() == 1);
        assertThat(labels(robot)).contains("Draw a digit");
        robot.clickOn("#language");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(labels(robot)).contains("写一个数字").doesNotContain("Draw a digit");
        assertThat(digits.run().progressProperty().get().step()).isEqualTo(1);
    }

    @Test
    void aTrainingThatDivergesSaysSoAndOffersAWayOut(FxRobot robot) throws TimeoutException {
        Platform.runLater(() -> {
            digits.run()
                    .apply(digits.run()
                            .configProperty()
                            .get()
                            .withOptimizer(new dev.backlight.engine.spec.OptimizerSpec.Sgd(1e6f)));
            digits.run().play();
        });
        waitFor(() -> digits.run().stateProperty().get() == dev.backlight.training.run.RunState.DIVERGED);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(labels(robot)).contains("The training has diverged");
        robot.clickOn("Try a tenth of the learning rate");
        waitFor(() -> digits.run().stateProperty().get() == dev.backlight.training.run.RunState.READY);
        assertThat(digits.run().configProperty().get().optimizer().learningRate())
                .isEqualTo(1e5f);
    }

    @Test
    void whereTheStageIsOutOfSightADivergedTrainingIsToldOverTheWindow(FxRobot robot) throws TimeoutException {
        Platform.runLater(() -> {
            root.actions().run("station.training");
            digits.run()
                    .apply(digits.run()
                            .configProperty()
                            .get()
                            .withOptimizer(new dev.backlight.engine.spec.OptimizerSpec.Sgd(1e6f)));
            digits.run().play();
        });
        waitFor(() -> digits.run().stateProperty().get() == dev.backlight.training.run.RunState.DIVERGED);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("Try a tenth of the learning rate").<javafx.scene.Node>queryAll())
                .anySatisfy(button -> assertThat(dev.backlight.view.stage.control.InSight.isShown(button))
                        .isTrue());
        Platform.runLater(() -> digits.run().reset());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("Try a tenth of the learning rate").queryAll()).isEmpty();
    }

    @Test
    void anImpossibleWidthShowsItsSentenceAndChangesNothing(FxRobot robot) throws TimeoutException {
        var before = digits.run().configProperty().get();
        robot.clickOn("#setupButton");
        waitFor(() -> robot.lookup("#hidden-units-1").query().isVisible());
        robot.clickOn("#hidden-units-1")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("0")
                .press(KeyCode.ENTER)
                .release(KeyCode.ENTER);
        waitFor(() -> labels(robot).stream().anyMatch(text -> text != null && text.contains("4096")));
        assertThat(digits.run().configProperty().get()).isEqualTo(before);
    }

    @Test
    void aNewWidthBeginsAnewWithThatNetwork(FxRobot robot) throws TimeoutException {
        robot.clickOn("#setupButton");
        waitFor(() -> robot.lookup("#hidden-units-1").query().isVisible());
        robot.clickOn("#hidden-units-1")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("32")
                .press(KeyCode.ENTER)
                .release(KeyCode.ENTER);
        waitFor(() -> digits.run().snapshotProperty().get().spec().summary().contains("32"));
        assertThat(digits.run().progressProperty().get().step()).isZero();
    }

    @Test
    void theDrawerFoldsAndOpensAgain(FxRobot robot) throws TimeoutException {
        var lens = robot.lookup("#charts-lens").query();
        double open = lens.getBoundsInParent().getHeight();
        robot.clickOn("#fold");
        waitFor(() -> lens.getBoundsInParent().getHeight() < open / 2);
        robot.clickOn("#fold");
        waitFor(() -> lens.getBoundsInParent().getHeight() > open - 2);
    }

    private static java.util.List<String> labels(FxRobot robot) {
        return robot.lookup(node -> node instanceof Label).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
