package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
}
