package dev.backlight.view.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.sound.Word;
import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SoundCardTest {
    private static final int WIDTH = 360;

    /// The wave ran over the right edge of its card.
    @Test
    void theWordEndsAsFarFromTheRightEdgeAsItBeginsFromTheLeft() {
        float[] wave = new float[4000];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (0.5 * Math.sin(i * 0.7));
        }
        int[] ends = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Canvas canvas = new Canvas(WIDTH + 60, 160);
            SoundCard.paint(GraphicsContext.on(canvas), Word.of(wave), WIDTH, 160, Palette.of(Theme.LIGHT));
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            PixelReader pixels = canvas.snapshot(clear, null).getPixelReader();
            int first = WIDTH;
            int last = 0;
            for (int x = 0; x < WIDTH + 60; x++) {
                for (int y = 0; y < 160; y++) {
                    if (pixels.getArgb(x, y) >>> 24 > 20) {
                        first = Math.min(first, x);
                        last = Math.max(last, x);
                    }
                }
            }
            return new int[] {first, last};
        });
        assertThat(ends[0]).isBetween(36, 42);
        assertThat(WIDTH - ends[1]).isBetween(36, 42);
    }
}
