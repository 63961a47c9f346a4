package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The picture that is taken of a workspace when it is left must not change what is beside it.
@ExtendWith(ApplicationExtension.class)
class SceneSizeTest {
    private final StackPane content = new StackPane();
    private Scene scene;

    @Start
    void open(Stage stage) {
        scene = BacklightApp.scene();
        stage.setWidth(900);
        stage.setHeight(700);
        stage.setScene(scene);
        stage.show();
        content.setPrefSize(1800, 1200);
        scene.setRoot(content);
    }

    @Test
    void aPictureOfTheWindowLeavesItsSizeAsItIs(FxRobot robot) {
        double width = scene.getWidth();
        robot.interact(() -> content.snapshot(null, null));
        assertThat(scene.getWidth()).isEqualTo(width);
        assertThat(content.getWidth()).isEqualTo(width);
    }
}
