package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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

/// The editor of the network and the recipes to begin with.
@ExtendWith(ApplicationExtension.class)
class NetworkLensTest {
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
    void layersAreEditedInADraftAndAppliedAtOnce(FxRobot robot) throws TimeoutException {
        robot.interact(() -> root.controller().showLens("network"));
        Node apply = robot.lookup("#editorApply").query();
        assertThat(apply.isDisabled()).as("nothing is changed yet").isTrue();
        robot.clickOn(".layer-units .text-field")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("55\n");
        waitFor(() -> !apply.isDisabled());
        assertThat(digits.run().configProperty().get()).isEqualTo(ExperimentConfig.article());
        robot.clickOn(robot.lookup(".layer-remove").nth(1).<Node>query());
        robot.clickOn("#editorApply");
        waitFor(() -> digits.run().configProperty().get().network().layers().size() == 2);
        assertThat(digits.run().configProperty().get().network().layers().getFirst())
                .isEqualTo(new LayerSpec.Dense(55));
        waitFor(() -> apply.isDisabled());
    }

    @Test
    void whatIsImpossibleCannotBeAppliedAndIsRevertedByAButton(FxRobot robot) throws TimeoutException {
        robot.interact(() -> root.controller().showLens("network"));
        Node apply = robot.lookup("#editorApply").query();
        robot.clickOn(robot.lookup(".layer-remove").nth(2).<Node>query());
        waitFor(() -> robot.lookup(".layer-card .field-error").tryQuery().isPresent());
        assertThat(apply.isDisabled()).isTrue();
        robot.clickOn("#editorRevert");
        waitFor(() -> robot.lookup(".layer-card .field-error").tryQuery().isEmpty());
        robot.clickOn("#editor-clip").push(KeyCode.CONTROL, KeyCode.A).write("much");
        waitFor(() -> !robot.lookup(".text-field.invalid").queryAll().isEmpty());
        assertThat(apply.isDisabled()).isTrue();
    }

    @Test
    void theNetworkIsEditedInItsPictureToo(FxRobot robot) throws TimeoutException {
        robot.interact(() -> root.controller().showLens("network"));
        waitFor(() -> robot.lookup("#plan-insert1").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#plan-more0").queryButton().fire());
        waitFor(() -> robot.lookup("#plan-count0").queryLabeled().getText().equals("144"));
        robot.drag("#plan-handle0").moveBy(0, 20).drop();
        waitFor(() ->
                Integer.parseInt(robot.lookup("#plan-count0").queryLabeled().getText()) > 144);
        assertThat(digits.run().configProperty().get()).isEqualTo(ExperimentConfig.article());
        robot.interact(() -> robot.lookup("#plan-insert1")
                .queryButton()
                .getContextMenu()
                .getItems()
                .getFirst() // a dense layer
                .fire());
        waitFor(() -> robot.lookup("#plan-remove1").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#plan-remove0").queryButton().fire());
        robot.clickOn("#editorApply");
        waitFor(() -> digits.run().configProperty().get().network().layers().size() == 3);
        assertThat(digits.run().configProperty().get().network().layers().getFirst())
                .isEqualTo(new LayerSpec.Dense(64));
    }

    @Test
    void aDraftCanBeTrainedBesideTheNetworkOfNow(FxRobot robot) throws TimeoutException {
        robot.interact(() -> root.controller().showLens("network"));
        Node train = robot.lookup("#side-by-side-train").query();
        assertThat(train.isDisabled()).as("two of the same tell nothing").isTrue();
        robot.interact(() -> robot.lookup("#plan-more0").queryButton().fire());
        waitFor(() -> !train.isDisabled());
        robot.interact(() -> robot.lookup("#side-by-side-train").queryButton().fire());
        waitFor(() -> digits.sideBySide().isBusy());
        robot.interact(() -> robot.lookup("#side-by-side-cancel").queryButton().fire());
        assertThat(digits.sideBySide().isBusy()).isFalse();
        assertThat(digits.run().configProperty().get()).isEqualTo(ExperimentConfig.article());
    }

    @Test
    void aPresetReplacesTheRecipeAndTheFormerComesBack(FxRobot robot) throws TimeoutException {
        robot.clickOn("#setupButton");
        robot.interact(() -> item(robot, "preset-lenet").fire());
        waitFor(() ->
                digits.run().configProperty().get().equals(Preset.LENET.config().withSeed(42)));
        waitFor(() -> digits.run().snapshotProperty().get().spec().layers().size() == 13);
        robot.interact(() -> item(robot, "presetBack").fire());
        waitFor(() -> digits.run().configProperty().get().equals(ExperimentConfig.article()));
    }

    private static MenuItem item(FxRobot robot, String id) {
        return robot.lookup("#presetMenu").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
