package dev.backlight.view.stage.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PaintedViewTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private int painted;
    private Scene scene;

    private final class View extends PaintedView {
        View() {
            super(PaintedViewTest.this.settings);
        }

        void show(Object... content) {
            requestPaintOf(content);
        }

        @Override
        protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
            painted++;
        }
    }

    @Test
    void whatIsMadeOfTheSameIsPaintedOnce(FxRobot robot) {
        robot.interact(() -> {
            View view = new View();
            view.setPrefSize(50, 40);
            scene = new Scene(new Pane(view), 100, 100);
            frame();
            view.show("a", 1L, null);
            assertThat(frame()).isEqualTo(1);
            view.show("a", 1L, null);
            assertThat(frame()).as("the same").isZero();
            view.show("a", 2L, null);
            assertThat(frame()).as("grown").isEqualTo(1);
            view.show("a", 2L, "b");
            view.show("a", 2L, "c");
            assertThat(frame()).as("in one pulse").isEqualTo(1);
            settings.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            view.show("a", 2L, "c");
            assertThat(frame()).as("in another language").isEqualTo(1);
            settings.themeProperty().set(Theme.DARK);
            assertThat(frame()).as("in another light").isEqualTo(1);
            view.show("a", 2L, "c");
            assertThat(frame()).isZero();
            view.dispose();
        });
    }

    private int frame() {
        painted = 0;
        scene.getRoot().layout();
        return painted;
    }
}
