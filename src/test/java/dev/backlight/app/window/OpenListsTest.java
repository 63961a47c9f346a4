package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.TinyData;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Lists, menus and hints that are open when the window is built anew close with what they belonged to: they would
/// look for their colours where nothing is any more.
class OpenListsTest {
    private static final Logger STYLES = Logger.getLogger("javafx.css");

    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler heard = new Handler() {
        @Override
        public void publish(LogRecord told) {
            warnings.add(told.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private Stage stage;

    @BeforeEach
    void open() {
        Split data = TinyData.split();
        Display.startHeadless();
        STYLES.addHandler(heard);
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
        STYLES.removeHandler(heard);
        Fx.run(() -> {
            root.close();
            stage.hide();
            workspaces.close();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theyCloseWithWhatTheyBelongTo(Change change) {
        Fx.run(() -> ((Button) stage.getScene().lookup("#settingsButton")).fire());
        Await.until(() -> popups().size() == 1);
        Fx.run(OpenListsTest::paint);
        warnings.clear();

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
        List.copyOf(Window.getWindows()).forEach(window -> window.getScene().snapshot(null));
    }

    private static List<Window> popups() {
        return Fx.call(() -> Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .toList());
    }
}
