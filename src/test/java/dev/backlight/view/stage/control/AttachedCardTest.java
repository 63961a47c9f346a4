package dev.backlight.view.stage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A card holds the screen up when it grows: it keeps its size, whatever is chosen in it. Escape closes it.
@ExtendWith(ApplicationExtension.class)
class AttachedCardTest {
    private Button button;
    private Label chosen;

    @Start
    void open(Stage stage) {
        button = new Button("settings");
        chosen = new Label("light");
        stage.setScene(new Scene(new StackPane(button), 600, 400));
        stage.show();
    }

    @Test
    void aCardKeepsTheSizeItWasShownWith(FxRobot robot) {
        VBox content = new VBox(chosen, new Label("a line that is a little longer"));
        robot.interact(() -> {
            PopOver card = AttachedCard.of(content, PopOver.ArrowLocation.TOP_RIGHT);
            card.show(button);
            card.getScene().snapshot(null);
            double width = content.getWidth();
            double height = content.getHeight();
            assertThat(width).isGreaterThan(chosen.getWidth());
            chosen.setText("as the system has it, with many more words than before,\nin two lines");
            card.getScene().snapshot(null);
            assertThat(content.getWidth()).isEqualTo(width);
            assertThat(content.getHeight()).isEqualTo(height);
            card.hide();
        });
    }

    @Test
    void escapeClosesItThoughAChoiceHasTheFocusButFirstTheListOfThat(FxRobot robot) throws TimeoutException {
        ComboBox<String> choice = new ComboBox<>(FXCollections.observableArrayList("light", "dark"));
        PopOver card = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            PopOver made = AttachedCard.of(new VBox(choice), PopOver.ArrowLocation.TOP_RIGHT);
            made.show(button);
            choice.requestFocus();
            choice.show();
            return made;
        });
        escape(robot, choice);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !choice.isShowing());
        assertThat(card.isShowing()).isTrue();
        escape(robot, choice);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !card.isShowing());
    }

    private static void escape(FxRobot robot, ComboBox<String> choice) {
        robot.interact(() -> Event.fireEvent(
                choice, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    }
}
