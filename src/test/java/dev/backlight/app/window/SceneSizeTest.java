package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The picture that is taken of a workspace when it is left must not change what is beside it.
@ExtendWith(ApplicationExtension.class)
class SceneSizeTest {
    private final StackPane content = new StackPane();
    private Scene scene;

    @Test
    void aPictureOfTheWindowLeavesItsSizeAsItIs(FxRobot robot) {
        robot.interact(() -> {
            scene = BacklightApp.scene();
            content.setPrefSize(1800, 1200);
            scene.setRoot(content);
        });
        double width = scene.getWidth();
        robot.interact(() -> content.snapshot(null, null));
        assertThat(scene.getWidth()).isEqualTo(width);
        assertThat(content.getWidth()).isEqualTo(width);
    }

    /// A screen with a bar on top, a small one, a large one.
    @ParameterizedTest
    @CsvSource({"0, 27, 1440, 873", "0, 0, 1366, 768", "1920, 0, 2560, 1400"})
    void theWindowOpensWhollyOnTheScreen(double x, double y, double width, double height) {
        Rectangle2D screen = new Rectangle2D(x, y, width, height);
        for (double times : new double[] {1, 1.5}) {
            assertThat(screen.contains(BacklightApp.place(screen, times))).isTrue();
        }
        assertThat(BacklightApp.place(screen, 1).getMinY()).isGreaterThanOrEqualTo(y);
    }
}
