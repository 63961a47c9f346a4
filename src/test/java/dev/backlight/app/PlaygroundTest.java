package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.plane.PlaneWorkspace;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import dev.backlight.view.plane.graph.PlaneGraphView;
import dev.backlight.view.plane.map.OutputMapView;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
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

/// The playground under a robot's hands.
@ExtendWith(ApplicationExtension.class)
class PlaygroundTest {
    private final Settings settings = Settings.inMemory(Theme.DARK, Locale.ENGLISH);
    private Workspaces workspaces;
    private PlaneModel plane;
    private WorkspaceRoot root;
    private FramePump pump;

    @Start
    void open(Stage stage) throws Exception {
        DigitsModel digits = new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1);
        workspaces = new Workspaces(digits, settings);
        Scene scene = new Scene(new StackPane(), 1000, 950);
        root = new WorkspaceRoot(scene, workspaces);
        settings.workspaceProperty().set(PlaneWorkspace.ID);
        plane = workspaces.plane();
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
    void playLearnsTheCircle() throws TimeoutException {
        Platform.runLater(() -> plane.run().tempo().set(0));
        Platform.runLater(() -> plane.run().play());
        waitFor(() -> plane.insightProperty().get() != null
                && plane.insightProperty().get().test().accuracy() > 0.95);
    }

    @Test
    void theDigitKeysChangeTheWorkspace(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        waitFor(() -> settings.workspaceProperty().get().equals("digits") && exists(robot, "#drawing-canvas"));
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        waitFor(() -> exists(robot, "#output-map"));
    }

    @Test
    void aLayerCanBeAddedWhileTheNetworkLearns(FxRobot robot) throws TimeoutException {
        Platform.runLater(() -> plane.run().play());
        waitFor(() -> plane.run().progressProperty().get().step() > 10);
        robot.clickOn("#more0");
        waitFor(() -> plane.config().hidden().equals(List.of(5, 2)));
        robot.interact(() -> robot.lookup("#insert1").queryButton().fire());
        waitFor(() -> plane.config().hidden().equals(List.of(5, 2, 2)));
        waitFor(() -> plane.run().stateProperty().get() == RunState.RUNNING
                && plane.run().progressProperty().get().step() > 10);
    }

    @Test
    void aWeightCanBeTypedByHand(FxRobot robot) throws TimeoutException {
        waitFor(() -> plane.insightProperty().get() != null);
        PlaneGraphView graph = robot.lookup("#plane-graph").queryAs(PlaneGraphView.class);
        Platform.runLater(() -> graph.pinEdge(0, 1, 2));
        waitFor(() ->
                robot.lookup("#plane-value").query().getParent().getParent().isVisible());
        robot.clickOn("#plane-value");
        TextField value = robot.lookup("#plane-value").queryAs(TextField.class);
        Platform.runLater(value::clear);
        robot.write("-1.5").press(KeyCode.ENTER).release(KeyCode.ENTER);
        Place place = plane.weight(0, 1, 2);
        waitFor(() -> plane.run().snapshotProperty().get().parameters().get(place) == -1.5f);
    }

    @Test
    void whatIsNoNumberChangesNothingAndIsToldInASentence(FxRobot robot) throws TimeoutException {
        waitFor(() -> plane.insightProperty().get() != null);
        PlaneGraphView graph = robot.lookup("#plane-graph").queryAs(PlaneGraphView.class);
        Platform.runLater(() -> graph.pinEdge(0, 0, 0));
        waitFor(() ->
                robot.lookup("#plane-value").query().getParent().getParent().isVisible());
        Weights before = plane.run().snapshotProperty().get().parameters();
        robot.clickOn("#plane-value");
        TextField value = robot.lookup("#plane-value").queryAs(TextField.class);
        Platform.runLater(value::clear);
        robot.write("much").press(KeyCode.ENTER).release(KeyCode.ENTER);
        waitFor(() -> value.getStyleClass().contains("invalid"));
        assertThat(plane.run().snapshotProperty().get().parameters()).isEqualTo(before);
    }

    @Test
    void pointsArePaintedIntoTheMapAndTakenBack(FxRobot robot) throws TimeoutException {
        robot.clickOn("#setupButton"); // the screen is narrow: the panel hides behind it
        robot.clickOn("#moreKinds .fold-head");
        robot.clickOn("#kind-own");
        waitFor(() -> plane.config().data().kind() == PlaneKind.OWN);
        int begin = plane.config().data().own().size();
        OutputMapView map = robot.lookup("#output-map").queryAs(OutputMapView.class);
        robot.drag(map).moveBy(40, 0).drop();
        waitFor(() -> plane.config().data().own().size() > begin);
        robot.clickOn("#undoPoints");
        waitFor(() -> plane.config().data().own().size() == begin);
    }

    @Test
    void aPictureOfTheHistoryLeadsBackToItsMoment(FxRobot robot) throws TimeoutException {
        Platform.runLater(() -> plane.run().play());
        waitFor(() -> plane.boundaryFramesProperty().get().size() > 4);
        Platform.runLater(() -> plane.run().pause());
        waitFor(() -> plane.run().stateProperty().get() == RunState.PAUSED);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> root.controller().showLens("boundary"));
        waitFor(() -> robot.lookup("#boundary-lens").query().isVisible());
        WaitForAsyncUtils.waitForFxEvents();
        var lens = robot.lookup("#boundary-lens").query();
        var bounds = lens.localToScreen(lens.getBoundsInLocal());
        robot.clickOn(bounds.getMinX() + 40, bounds.getMinY() + 40);
        long first = plane.boundaryFramesProperty().get().getFirst().step();
        waitFor(() -> plane.run().timeline().isPast()
                && plane.run().snapshotProperty().get().step() == first);
    }

    @Test
    void theLandscapeFollowsEveryStepThatIsTakenByHand(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> root.controller().showLens("landscape"));
        waitFor(() -> plane.landscape().landscapeProperty().get() != null);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        waitFor(() -> {
            var found = plane.landscape().landscapeProperty().get();
            return found != null && found.snapshot().step() == 1;
        });
    }

    private static boolean exists(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
