package dev.backlight.view.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.model.window.Theme;
import java.util.Locale;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.junit.jupiter.api.Test;

class LoadingViewTest {
    /// What a first layout makes comes after the styles of that frame.
    @Test
    void theVeryFirstFrameHasItsColours() {
        Display.startHeadless();
        Fx.run(() -> {
            LoadingView loading = new LoadingView("Reading", new SimpleIntegerProperty(100));
            Scene scene = new Scene(loading, 1440, 900);
            ThemeStyles.begin(scene, Theme.LIGHT, Locale.ENGLISH);
            loading.applyCss();
            loading.layout();
            assertThat(loading.lookupAll(".skeleton-unit"))
                    .hasSize(10)
                    .allSatisfy(unit -> assertThat(((Circle) unit).getFill()).isNotEqualTo(Color.BLACK));
            assertThat(loading.lookupAll(".skeleton-tile"))
                    .allSatisfy(
                            tile -> assertThat(((Region) tile).getBackground()).isNotNull());
        });
    }
}
