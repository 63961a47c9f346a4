package dev.backlight.view.stage.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class AttachedCardTest {
    private Button button;
    private Label content;

    @Start
    void open(Stage stage) {
        button = new Button("card");
        content = new Label("What the card says, with room to take hold of it");
        stage.setScene(new Scene(button, 300, 200));
        stage.show();
    }

    @Test
    void whoDragsItDoesNotTearItOff(FxRobot robot) {
        content.setStyle("-fx-padding: 20;");
        PopOver[] card = new PopOver[1];
        robot.interact(() -> {
            card[0] = AttachedCard.of(content, PopOver.ArrowLocation.TOP_RIGHT);
            card[0].show(button);
        });
        WaitForAsyncUtils.waitForFxEvents();

        robot.drag(content, MouseButton.PRIMARY).moveBy(60, 40).moveBy(40, 20).drop();

        assertThat(card[0].isDetached()).isFalse();
        robot.interact(() -> card[0].hide());
    }
}
