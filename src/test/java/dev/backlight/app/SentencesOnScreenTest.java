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
import dev.backlight.storage.feedback.FeedbackFile;
import dev.backlight.training.recipe.ExperimentConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// What the floors below the window refuse is told in the window's language.
@ExtendWith(ApplicationExtension.class)
class SentencesOnScreenTest {
    private DigitsModel digits;
    private WorkspaceRoot root;
    private FramePump pump;

    @Start
    void open(Stage stage) throws Exception {
        Split all = Mnist.load();
        Dataset few = all.train().subset(IntStream.range(0, 1_200).toArray());
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.SIMPLIFIED_CHINESE);
        digits = new DigitsModel(
                new Split(few, all.test().subset(IntStream.range(0, 100).toArray())), ExperimentConfig.article(), 1);
        Scene scene = new Scene(new StackPane(), 1000, 1000);
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
    void anImpossibleRecipeIsToldInChinese(FxRobot robot) throws TimeoutException {
        robot.clickOn("#setupButton");
        type(robot, "#held-out", "1190");
        shows(robot, "批大小 128 超过了未留出的训练样本的数量 10：请最多给出 10。");
        assertThat(digits.run().configProperty().get().validation().heldOut()).isZero();
    }

    @Test
    void whatAModelKeepsIsToldInTheLanguageOfNow(FxRobot robot, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("corrections.json"), "{");
        robot.interact(() -> digits.feedback().keepIn(FeedbackFile.open(file)));
        robot.interact(() -> root.controller().showLens("feedback"));
        shows(robot, file + " 中的更正已损坏。它已另存为 ");
        robot.clickOn("#language");
        robot.interact(() -> root.controller().showLens("feedback"));
        shows(robot, "The corrections in " + file + " are damaged. It is kept as ");
    }

    private static void shows(FxRobot robot, String sentence) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> robot.lookup(".field-error").queryAllAs(Label.class).stream()
                        .filter(Node::isVisible)
                        .anyMatch(label -> label.getText().startsWith(sentence)));
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            TextField input = robot.lookup(field).queryAs(TextField.class);
            input.setText(text);
            input.getOnAction().handle(null);
        });
    }
}
