package dev.backlight.view.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RoomSketchTest {
    private static final int WIDTH = 380;
    private static final int HEIGHT = 160;

    /// A card was white until its room's data had been read.
    @Test
    void everyRoomHasAPictureBeforeItHasNumbers() {
        for (String room : List.of(
                "text",
                "surnames",
                "remembering",
                "sentiment",
                "attention",
                "translation",
                "sound",
                "taste",
                "driving",
                "compressing",
                "inventing",
                "memory")) {
            for (Theme theme : Theme.values()) {
                boolean[][] ink = ink(room, theme);
                int count = 0;
                for (int y = 0; y < HEIGHT; y++) {
                    for (int x = 0; x < WIDTH; x++) {
                        count += ink[y][x] ? 1 : 0;
                        boolean edge = x < 4 || y < 4 || x >= WIDTH - 4 || y >= HEIGHT - 4;
                        assertThat(ink[y][x] && edge)
                                .as(room + " reaches the card's edge")
                                .isFalse();
                    }
                }
                assertThat(count).as(room + " in " + theme).isGreaterThan(500);
            }
        }
    }

    private static boolean[][] ink(String room, Theme theme) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Canvas canvas = new Canvas(WIDTH, HEIGHT);
            RoomSketch.of(room).paint(GraphicsContext.on(canvas), WIDTH, HEIGHT, Palette.of(theme));
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            WritableImage image = canvas.snapshot(clear, null);
            PixelReader pixels = image.getPixelReader();
            boolean[][] ink = new boolean[HEIGHT][WIDTH];
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    ink[y][x] = pixels.getArgb(x, y) >>> 24 > 20;
                }
            }
            return ink;
        });
    }
}
