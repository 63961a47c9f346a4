package dev.backlight.view.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.present.WindowFrame;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of parts of a window.
@ExtendWith(ApplicationExtension.class)
class CameraTest {
    private final Settings settings = Settings.inMemory(Theme.DARK, Locale.ENGLISH);

    /// One slanting line.
    private final class Slope extends PaintedView {
        Slope() {
            super(settings);
            setPrefSize(200, 100);
            setMinSize(200, 100);
            setMaxSize(200, 100);
            setAccessibleText("A slope");
        }

        @Override
        protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
            gc.setStroke(palette.ink());
            gc.strokeLine(0, 0, width, height);
        }
    }

    private record Shots(int width, int height, boolean sharp, String svg, Theme after, double magnification) {}

    @Test
    void aChartIsPicturedSharpAtAnyScaleAndAsVectorAndNothingOnScreenChanges() throws Exception {
        Shots shots = WaitForAsyncUtils.asyncFx(this::shots).get();
        assertThat(shots.width()).isEqualTo(800);
        assertThat(shots.height()).isEqualTo(400);
        assertThat(shots.sharp())
                .as("a line 4 pixels wide, not one pixel enlarged")
                .isTrue();
        assertThat(shots.svg()).contains("<path d=\"M0 0L200 100\"").doesNotContain("<image");
        assertThat(shots.after()).isEqualTo(Theme.DARK);
        assertThat(shots.magnification()).isEqualTo(1);
    }

    @Test
    void theWindowIsAVectorPictureWithTheWordsOfItsLabels() throws Exception {
        String svg = WaitForAsyncUtils.asyncFx(() -> {
                    Camera camera = camera();
                    return camera.vector(camera.subject("window"), Theme.LIGHT);
                })
                .get();
        assertThat(svg).contains("aria-label=\"Words\"", "M0 0L200 100");
    }

    @Test
    void whatIsNotThereOrTooLargeIsOneSentence() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    Camera camera = camera();
                    assertThatThrownBy(() -> camera.subject("chart-9")).hasMessageContaining("window, stage, chart-1");
                    assertThatThrownBy(() -> camera.pixels(camera.subject("chart-1"), 1000, Theme.LIGHT))
                            .hasMessage("A picture of 200000 × 100000 pixels is too large: choose a smaller scale.");
                })
                .get();
    }

    private Shots shots() {
        Camera camera = camera();
        Subject slope = camera.subject("chart-1");
        assertThat(slope.words()).isEqualTo("A slope");
        var image = camera.pixels(slope, 4, Theme.LIGHT);
        int ink = Palette.argb(Palette.of(Theme.LIGHT).ink());
        int inked = 0;
        for (int y = 0; y < 400; y++) {
            inked += image.getPixelReader().getArgb(400, y) == ink ? 1 : 0;
        }
        String svg = camera.vector(slope, Theme.LIGHT);
        return new Shots(
                (int) image.getWidth(),
                (int) image.getHeight(),
                inked >= 3,
                svg,
                settings.themeProperty().get(),
                settings.presentation().magnificationProperty().get());
    }

    private Camera camera() {
        StackPane stage = new StackPane(new Slope());
        stage.setId("stage");
        WindowFrame frame = new WindowFrame(
                new VBox(new Label("Words"), stage),
                settings,
                () -> null,
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>());
        Scene scene = new Scene(frame, 400, 300);
        scene.snapshot(null);
        return new Camera(frame, settings);
    }
}
