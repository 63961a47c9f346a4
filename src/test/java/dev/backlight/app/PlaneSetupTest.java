package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.plane.PlaneWorkspace;
import dev.backlight.data.picture.Mnist;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlanePreset;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The playground's setup panel.
@ExtendWith(ApplicationExtension.class)
class PlaneSetupTest {
    private Workspaces workspaces;
    private WorkspaceRoot root;

    @Start
    void open(Stage stage) throws Exception {
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        settings.workspaceProperty().set(PlaneWorkspace.ID);
        workspaces = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings);
        Scene scene = new Scene(new StackPane(), 1000, 950);
        root = new WorkspaceRoot(scene, workspaces);
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        root.close();
        workspaces.close();
    }

    @Test
    void aScheduleAndItsLengthAreChosen(FxRobot robot) throws Exception {
        select(robot, "#schedule", 2);
        await(() -> config().schedule().equals(new Schedule.Cosine(3000, 0)));
        select(robot, "#scheduleSteps", 0);
        await(() -> config().schedule().equals(new Schedule.Cosine(100, 0)));
        select(robot, "#schedule", 4);
        await(() -> config().schedule() instanceof Schedule.ReduceOnPlateau);
        assertThat(robot.lookup("#scheduleSteps").query().getParent().isVisible())
                .isFalse();
    }

    @Test
    void oneLayerIsNormalisedAndThenAll(FxRobot robot) throws Exception {
        CheckBox norm = robot.lookup("#batchNorm").queryAs(CheckBox.class);
        select(robot, "#layerChoice", 2);
        robot.interact(norm::fire);
        await(() -> config().layerNorm().equals(java.util.List.of(false, true)));
        select(robot, "#layerChoice", 1);
        assertThat(norm.isSelected()).isFalse();
        select(robot, "#layerChoice", 0);
        robot.interact(norm::fire);
        await(() -> config().layerNorm().isEmpty() && config().batchNorm());
    }

    @Test
    void whatIsSaidOfARecipeGoesWithItsData(FxRobot robot) throws Exception {
        robot.interact(() -> root.controller().actions().run("recipe.spiral"));
        await(() -> robot.lookup("#story").<Node>query().isVisible());
        robot.interact(() -> workspaces.plane().apply(PlanePreset.XOR_ALONE.config()));
        await(() -> !robot.lookup("#story").<Node>query().isVisible());
    }

    private PlaneConfig config() {
        return workspaces.plane().config();
    }

    private static void select(FxRobot robot, String query, int place) {
        robot.interact(
                () -> robot.lookup(query).queryComboBox().getSelectionModel().select(place));
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
