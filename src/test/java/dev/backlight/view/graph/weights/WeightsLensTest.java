package dev.backlight.view.graph.weights;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
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
class WeightsLensTest {
    private Stage stage;
    private DigitsModel digits;
    private WeightsLens lens;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
            Dataset blank = new Dataset("blank", 1, 28, 28, new byte[128 * 784], new byte[128], names);
            digits = new DigitsModel(new Split(blank, blank), ExperimentConfig.article(), 1);
            lens = new WeightsLens(digits.run(), Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
        });
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            lens.dispose();
            digits.close();
        });
    }

    @Test
    void clickingATileSelectsItsUnit(FxRobot robot) {
        show(true);
        robot.clickOn(lens.localToScreen(60, 42));
        assertThat(lens.selectedUnitProperty().get()).isPositive();
        assertThat(lens.getAccessibleText())
                .contains("unit " + lens.selectedUnitProperty().get());
    }

    @Test
    void hiddenItPaintsNothingAndShownItPaintsTheNewest() {
        show(false);
        assertThat(lens.getAccessibleText()).isNull();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            lens.selectedUnitProperty().set(5);
            lens.getParent().setVisible(true);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lens.getAccessibleText()).contains("unit 5");
    }

    private void show(boolean visible) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            StackPane tab = new StackPane(lens);
            tab.setVisible(visible);
            Scene scene = new Scene(new StackPane(tab), 904, 156);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            stage.setScene(scene);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
