package dev.backlight.controller.domain.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PanelTest {
    private final List<String> applied = new ArrayList<>();
    private HBox segments;

    @Start
    void open(Stage stage) {
        Panel panel = new Panel(Settings.inMemory(Theme.LIGHT, Locale.ENGLISH).messages());
        segments = panel.segments(List.of("one", "two", "three"), "two", word -> word, applied::add);
        stage.setScene(new Scene(segments));
        stage.show();
    }

    private ToggleButton segment(int place) {
        return (ToggleButton) segments.getChildren().get(place);
    }

    @Test
    void aClickOnWhatIsChosenAlreadyBeginsNothingAnew(FxRobot robot) {
        robot.interact(() -> segment(1).fire());
        assertThat(applied).isEmpty();
        assertThat(segment(1).isSelected()).isTrue();
        robot.interact(() -> segment(2).fire());
        assertThat(applied).containsExactly("three");
    }

    @Test
    void arrowsChooseAsClicksDo(FxRobot robot) {
        robot.interact(() -> segment(1).requestFocus());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT); // there is nothing further
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(applied).containsExactly("three");
        assertThat(segment(2).isSelected()).isTrue();
        assertThat(segment(2).isFocused()).isTrue();
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(applied).containsExactly("three", "two");
    }
}
