package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class PopupsTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private DigitsModel digits;
    private WorkspaceRoot root;

    @Start
    void open(Stage stage) throws Exception {
        digits = new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1);
        Scene scene = new Scene(new StackPane(), 1000, 900);
        root = new WorkspaceRoot(scene, new Workspaces(digits, settings));
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        root.close();
        digits.close();
    }

    @Test
    void aMenuGoesWithTheViewsThatItBelongsTo(FxRobot robot) {
        robot.interact(
                () -> robot.lookup(".graph-chip").queryAs(MenuButton.class).show());
        assertThat(popups()).isEqualTo(1);
        robot.interact(() -> settings.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertThat(popups()).isZero();
    }

    private static long popups() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .count();
    }
}
