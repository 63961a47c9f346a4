package dev.backlight.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.present.WindowFrame;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The sheet of what can go elsewhere, opened by its key in the real window.
@ExtendWith(ApplicationExtension.class)
class ExportSheetTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private FramePump pump;
    private Scene scene;

    @Start
    void open(Stage stage) throws Exception {
        scene = new Scene(new StackPane(), 1000, 900);
        workspaces = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings);
        ExportAction export = new ExportAction(settings, workspaces::open, () -> (WindowFrame) scene.getRoot());
        root = new WorkspaceRoot(scene, workspaces, List.of(export.action()));
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
    void everythingThatCanBeWrittenIsShownWithWhatReadingItBackHasShown(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        waitFor(() -> robot.lookup("#exportCheck").tryQuery().isPresent());
        TextArea text = robot.lookup("#exportText").queryAs(TextArea.class);
        Label check = robot.lookup("#exportCheck").queryAs(Label.class);
        Button save = robot.lookup("#exportSave").queryAs(Button.class);
        waitFor(() -> check.getText().startsWith("✓"));
        assertThat(check.getText()).contains("100 inputs, the same answer 100 times, largest difference 0");
        assertThat(text.getText()).contains("nn.Linear(784, 128)", "torch.optim.Adam");
        assertThat(save.getText()).startsWith("Save 2 files");
        picture("");
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        waitFor(() -> text.getText().contains("import keras"));
        long before = workspaces.run().progressProperty().get().step();
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#exportCheck").tryQuery().isEmpty());
        assertThat(workspaces.run().progressProperty().get().step())
                .as("keys of the sheet train nothing")
                .isEqualTo(before);
    }

    @Test
    void whereNoNetworkCanGoElsewhereAPictureCan(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> settings.workspaceProperty().set("labs"))
                .get();
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        waitFor(() -> robot.lookup("#exportCheck").tryQuery().isPresent());
        Label check = robot.lookup("#exportCheck").queryAs(Label.class);
        ImageView picture = robot.lookup("#exportPicture").queryAs(ImageView.class);
        waitFor(() -> check.getText().startsWith("✓"));
        assertThat(check.getText()).contains("the largest difference 0");
        assertThat(picture.getImage().getWidth()).isGreaterThan(1000);
        picture(".picture.png");
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        waitFor(() -> check.getText().contains("no fonts needed"));
        assertThat(check.getText()).startsWith("✓");
    }

    /// Of the window, where somebody wants to look at it.
    private void picture(String ending) {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            if (System.getProperty("backlight.picture") != null) {
                ImageIO.write(
                        SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                        "png",
                        new File(System.getProperty("backlight.picture") + ending));
            }
            return null;
        });
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
