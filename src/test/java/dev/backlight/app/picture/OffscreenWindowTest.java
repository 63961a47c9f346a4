package dev.backlight.app.picture;

import dev.backlight.Await;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.lang.ref.WeakReference;
import java.util.Locale;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/// A window that is never shown.
class OffscreenWindowTest {
    @Test
    void viewsThatWereBuiltAnewAreGarbageThoughNoFrameIsEverShown() throws Exception {
        Display.startHeadless();
        Split data = Mnist.load();
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        DigitsModel digits = Fx.call(() -> new DigitsModel(data, ExperimentConfig.article(), 1));
        OffscreenWindow window = Fx.call(() -> new OffscreenWindow(new Workspaces(digits, settings), 1280, 800));
        try {
            WeakReference<Node> former = Fx.call(() -> {
                window.layout();
                return new WeakReference<>(window.controller().root());
            });
            Fx.run(() -> {
                settings.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
                window.layout();
            });
            Await.until(() -> {
                System.gc();
                return former.get() == null;
            });
        } finally {
            Fx.run(window::close);
            digits.close();
        }
    }
}
