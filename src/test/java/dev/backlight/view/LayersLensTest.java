package dev.backlight.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.Preset;
import dev.backlight.view.layers.LayersLens;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
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
class LayersLensTest {
    private Stage stage;
    private DigitsModel digits;
    private LayersLens lens;
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() throws Exception {
        var data = Mnist.load();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            digits = new DigitsModel(data, Preset.LENET.config(), 1);
            lens = new LayersLens(digits, settings);
            stage.setScene(new Scene(new StackPane(lens), 900, 640));
            stage.show();
            digits.pump();
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
    void tellsEveryLayersAnswerAndLetsOneWalkThroughThem(FxRobot robot) {
        assertThat(lens.getAccessibleText())
                .contains("Input: 28 × 28 pixels.")
                .contains("Convolution 6 · 5×5: 6 maps of 28 × 28.")
                .contains("Dense 10: 10 numbers.");
        robot.interact(lens::requestFocus);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lens.getAccessibleText()).startsWith("Map ").endsWith("Max pool 2×2");
        String chosen = lens.getAccessibleText();
        robot.interact(() -> {
            lens.dispose();
            lens = new LayersLens(digits, settings);
            stage.setScene(new Scene(new StackPane(lens), 900, 640));
            lens.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lens.getAccessibleText()).as("also in other views").isEqualTo(chosen);
    }

    @Test
    void withoutADigitItAsksForOneAndComesBackWithTheNextNetwork(FxRobot robot) {
        robot.interact(() -> {
            digits.sample().sampleProperty().set(null);
            digits.pump();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lens.getAccessibleText()).isEqualTo("Draw a digit to see every layer answer.");
        robot.interact(() -> {
            digits.run().apply(Preset.ARTICLE.config());
            digits.showTestDigit(3);
        });
        WaitForAsyncUtils.waitForFxEvents();
        Await.until(
                () -> {
                    robot.interact(digits::pump);
                    WaitForAsyncUtils.waitForFxEvents();
                },
                () -> lens.getAccessibleText().contains("Dense 128"));
        assertThat(lens.getAccessibleText()).contains("Dense 128: 128 numbers.");
    }
}
