package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.app.StyleWarnings;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.TinyData;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists, menus and hints that are open when the window is built anew close with what they belonged to: they would
/// look for their colours where nothing is any more.
class OpenListsTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final StyleWarnings heard = StyleWarnings.to(warnings::add);
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private Stage stage;

    @BeforeEach
    void open() {
        Split data = TinyData.split();
        Display.startHeadless();
        Fx.run(() -> {
            workspaces = new Workspaces(new DigitsModel(data, TinyData.config(), 1), settings);
            settings.workspaceProperty().set("playground");
            Scene scene = new Scene(new StackPane(), 1000, 900);
            root = new WorkspaceRoot(scene, workspaces);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        heard.close();
        Fx.run(() -> {
            root.close();
            stage.hide();
            workspaces.close();
        });
    }

    /// Windows are styled in no order: what hangs on another may come before it.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theyFindTheirColoursThoughTheLookChanges(boolean theirsFirst) {
        Fx.run(() -> root.actions().run("window.settings"));
        Await.until(() -> popups().size() == 1);
        Fx.run(OpenListsTest::paint);

        Fx.run(() -> {
            stage.getScene().getRoot().getStyleClass().add("touched");
            settings.themeProperty().set(Theme.DARK);
            paint(theirsFirst);
        });
        Fx.run(() -> {
            stage.getScene().getRoot().getStyleClass().remove("touched");
            settings.scaleProperty().set(150);
            paint(theirsFirst);
        });

        assertThat(popups()).hasSize(1);
        assertThat(warnings).isEmpty();
    }

    /// As when a key changes the language or the theme and the next opens the settings.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theyFindTheirColoursInAWindowThatHasNotBeenPaintedSince(boolean theme) {
        Fx.run(() -> {
            stage.getScene().getRoot().getStyleClass().add("touched");
            if (theme) {
                settings.themeProperty().set(Theme.DARK);
            } else {
                settings.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            }
            root.actions().run("window.settings");
            paint(true);
        });

        assertThat(popups()).hasSize(1);
        assertThat(warnings).isEmpty();
    }

    @Test
    void aHintGoesWithWhatItIsAbout() {
        Button about = Fx.call(() -> (Button) stage.getScene().lookup("#settingsButton"));
        Fx.run(() -> {
            Bounds place = about.localToScreen(about.getBoundsInLocal());
            new Robot().mouseMove(place.getCenterX(), place.getCenterY());
        });
        Await.until(() -> popups().size() == 1);

        Fx.run(() -> {
            ((Pane) about.getParent()).getChildren().remove(about);
            settings.themeProperty().set(Theme.DARK);
            paint();
        });

        assertThat(popups()).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theyCloseWithWhatTheyBelongTo(Change change) {
        Fx.run(() -> ((Button) stage.getScene().lookup("#settingsButton")).fire());
        Await.until(() -> popups().size() == 1);
        Fx.run(OpenListsTest::paint);

        Fx.run(() -> {
            switch (change) {
                case LANGUAGE -> settings.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
                case WORKSPACE -> settings.workspaceProperty().set("labs");
                case HALL -> settings.presentation().onProperty().set(true);
            }
        });
        Fx.run(OpenListsTest::paint);

        assertThat(popups()).isEmpty();
        assertThat(warnings).isEmpty();
    }

    private enum Change {
        LANGUAGE,
        WORKSPACE,
        HALL
    }

    private static void paint() {
        paint(false);
    }

    private static void paint(boolean lastFirst) {
        List<Window> windows = List.copyOf(Window.getWindows());
        (lastFirst ? windows.reversed() : windows)
                .forEach(window -> window.getScene().snapshot(null));
    }

    private static List<Window> popups() {
        return Fx.call(OpenListsTest::openPopups);
    }

    private static List<Window> openPopups() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .toList();
    }
}
