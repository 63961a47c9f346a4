package dev.backlight.view.graph.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The picture is, pixel by pixel, what a rectangle for each cell gives.
@ExtendWith(ApplicationExtension.class)
class MapCellsTest {
    private static final int COUNT = 3;

    @ParameterizedTest
    @CsvSource({"28, 28, 49.3, 49.3", "5, 4, 40, 31.5", "10, 10, 7.4, 6.2", "1, 1, 9, 9"})
    void mapsArePaintedAsRectanglesWouldBe(int columns, int rows, double width, double height) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            MapCells cells = new MapCells();
            for (int time = 0; time < 3; time++) { // pictures take turns
                Canvas asPixels = new Canvas(80, 200);
                Canvas asRectangles = new Canvas(80, 200);
                GraphicsContext gc = GraphicsContext.on(asPixels);
                cells.open(COUNT, box(0, width, height));
                for (int map = 0; map < COUNT; map++) {
                    int first = 1000 * map + 100 * time;
                    cells.write(map, box(map, width, height), columns, rows, i -> argb(first + i));
                }
                cells.close();
                for (int map = 0; map < COUNT; map++) {
                    cells.draw(gc, map, box(map, width, height));
                    rectangles(
                            GraphicsContext.on(asRectangles),
                            box(map, width, height),
                            columns,
                            rows,
                            1000 * map + 100 * time);
                }
                compare(asPixels, asRectangles);
            }
        });
    }

    private static Box box(int map, double width, double height) {
        return new Box(7.6 + map, 3.2 + map * (height + 2.4), width, height);
    }

    private static int argb(int i) {
        return 0xFF000000 | (i * 2654435 & 0xFFFFFF);
    }

    private static void rectangles(GraphicsContext gc, Box box, int columns, int rows, int first) {
        for (int i = 0; i < columns * rows; i++) {
            double left = Math.floor(box.x() + i % columns * box.width() / columns);
            double right = Math.floor(box.x() + (i % columns + 1) * box.width() / columns);
            double top = Math.floor(box.y() + i / columns * box.height() / rows);
            double bottom = Math.floor(box.y() + (i / columns + 1) * box.height() / rows);
            int colour = argb(first + i);
            gc.setFill(Color.rgb(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF));
            gc.fillRect(left, top, right - left, bottom - top);
        }
    }

    private static void compare(Canvas asPixels, Canvas asRectangles) {
        PixelReader pixels = image(asPixels).getPixelReader();
        PixelReader rectangles = image(asRectangles).getPixelReader();
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 80; x++) {
                assertThat(pixels.getArgb(x, y)).as(x + ", " + y).isEqualTo(rectangles.getArgb(x, y));
            }
        }
    }

    private static Image image(Canvas canvas) {
        return canvas.snapshot(new SnapshotParameters(), null);
    }
}
