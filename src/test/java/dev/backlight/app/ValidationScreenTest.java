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
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Validation;
import dev.backlight.training.run.RunState;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// Holding training examples out, and stopping by them.
@ExtendWith(ApplicationExtension.class)
class ValidationScreenTest {
    private DigitsModel digits;
    private WorkspaceRoot root;
    private FramePump pump;

    @Start
    void open(Stage stage) throws Exception {
        Split all = Mnist.load();
        Dataset few = all.train().subset(IntStream.range(0, 1_200).toArray());
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        // a rate at which the validation loss soon rises again
        ExperimentConfig recipe = ExperimentConfig.article().withEpochs(200);
        recipe = recipe.withOptimizer(recipe.optimizer().withLearningRate(0.01f));
        digits = new DigitsModel(
                new Split(few, all.test().subset(IntStream.range(0, 500).toArray())), recipe, 1);
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
    void whatIsHeldOutIsTypedAndTheTrainingStopsAtItsBestEpoch(FxRobot robot) throws TimeoutException {
        robot.clickOn("#setupButton");
        type(robot, "#held-out", "200");
        waitFor(() -> validation().equals(new Validation(200, 0)));
        type(robot, "#patience", "2");
        waitFor(() -> validation().equals(new Validation(200, 2)));
        waitFor(() -> digits.run().progressProperty().get().stepsPerEpoch() == 8);
        robot.interact(digits.run()::play);
        waitFor(() -> digits.run().stateProperty().get() == RunState.FINISHED);
        int best = digits.run().progressProperty().get().bestEpoch();
        int last = digits.run().progressProperty().get().epoch();
        assertThat(last).isLessThan(200).isEqualTo(best + 2);
        waitFor(() -> robot.lookup("#best-epoch").tryQuery().isPresent());
        assertThat(robot.lookup("#best-epoch").queryAs(Label.class).getText())
                .isEqualTo("Stopped at epoch " + last + ": the validation loss was lowest at epoch " + best
                        + ", and the network has that epoch’s weights again.");
        assertThat(digits.run().history().size(Metric.VALIDATION_LOSS)).isEqualTo(last + 1);
        waitFor(() -> digits.run().evaluationProperty().get().epoch() == best);
        assertThat(digits.run().evaluationProperty().get().validation()).isNotNull();
    }

    @Test
    void impossibleNumbersAreToldAndChangeNothing(FxRobot robot) throws TimeoutException {
        robot.clickOn("#setupButton");
        type(robot, "#held-out", "1200");
        waitFor(() -> robot.lookup(".field-error").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText()
                        .equals("“1200” examples can't be held out: give a whole number from 0 to 1,199.")));
        assertThat(validation()).isEqualTo(Validation.NONE);
        type(robot, "#held-out", "1190");
        waitFor(() -> robot.lookup(".field-error").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("A batch of 128 is larger than the 10")));
        assertThat(validation()).isEqualTo(Validation.NONE);
        assertThat(robot.lookup("#held-out").queryAs(TextField.class).getText()).isEqualTo("0");
    }

    private Validation validation() {
        return digits.run().configProperty().get().validation();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            TextField input = robot.lookup(field).queryAs(TextField.class);
            input.setText(text);
            input.getOnAction().handle(null);
        });
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
