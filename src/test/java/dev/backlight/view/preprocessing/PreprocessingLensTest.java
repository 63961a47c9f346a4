package dev.backlight.view.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PreprocessingLensTest {
    private Stage stage;
    private DigitsModel digits;
    private PreprocessingLens lens;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() {
        byte[] pixels = new byte[200 * 784];
        new SplittableRandom(1).nextBytes(pixels);
        System.arraycopy(pixels, 0, pixels, 7 * 784, 784);
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        byte[] labels = new byte[200];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
        }
        Dataset data = new Dataset("noise", 1, 28, 28, pixels, labels, names);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            digits = new DigitsModel(new Split(data, data), ExperimentConfig.article(), 1);
            lens = new PreprocessingLens(digits, Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
            Scene scene = new Scene(new StackPane(lens), 900, 760);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            stage.setScene(scene);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            lens.dispose();
            digits.close();
        });
    }

    @Test
    void slidersOnlyTryOutUntilTheTrainingIsTold(FxRobot robot) {
        Slider rotation = robot.lookup("#rotation").queryAs(Slider.class);
        assertThat(robot.lookup("#copies").query().getAccessibleText())
                .as("copies would all be the same")
                .startsWith("Off. What each slider");
        robot.interact(() -> rotation.setValue(11.3));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#copies").query().getAccessibleText()).startsWith("Copies of this digit");
        assertThat(digits.run().configProperty().get().augmentation()).isEqualTo(Augmentation.NONE);
        robot.clickOn("#use-augmentation");
        assertThat(digits.run().configProperty().get().augmentation()).isEqualTo(Augmentation.NONE.withRotation(11));
        assertThat(robot.lookup("#use-augmentation").query().isVisible()).isFalse();
    }

    @Test
    void aSegmentChangesHowInputsAreMeasured(FxRobot robot) {
        robot.clickOn("Standardised");
        assertThat(digits.run().configProperty().get().inputs()).isEqualTo(InputScale.STANDARDISED);
    }

    @Test
    void tellsWhatTheStepsCostWhenTheyHaveBeenMeasured(FxRobot robot) throws TimeoutException {
        waitFor(() -> texts(robot).stream()
                        .filter(text -> text.contains("s an epoch"))
                        .count()
                == 2);
        robot.interact(() -> robot.lookup("#shift").queryAs(Slider.class).setValue(2));
        waitFor(() -> texts(robot).stream()
                        .filter(text -> text.contains("s an epoch"))
                        .count()
                == 3);
    }

    @Test
    void findsTheDuplicateAndDoubtedLabelsAndLeavesTheDuplicateOut(FxRobot robot) throws TimeoutException {
        robot.clickOn("#search");
        waitFor(() -> texts(robot).stream().anyMatch(text -> text.contains("Duplicates: 1, empty: 0")));
        robot.clickOn("#suspects");
        robot.clickOn(robot.lookup("#suspects").query().localToScreen(20, 20));
        assertThat(digits.sample().sampleProperty().get().source()).isEqualTo(Sample.Source.TRAINING_SET);
        robot.clickOn("Leave these out");
        assertThat(digits.trainingSet().size()).isEqualTo(199);
        assertThat(digits.testSet().size()).isEqualTo(200);
    }

    private List<String> texts(FxRobot robot) {
        return robot.from(lens).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForAsyncFx(10_000, digits::pump);
            return condition.call();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
