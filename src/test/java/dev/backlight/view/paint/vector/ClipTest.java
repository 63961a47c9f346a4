package dev.backlight.view.paint.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A rectangle that lies on whole pixels is cut off for nothing by JavaFX; any other costs a picture for each
/// stroke.
class ClipTest {
    @BeforeAll
    static void begin() {
        Display.startHeadless();
    }

    @Test
    void whatIsCutOffEndsAtWholePixels() {
        PixelReader painted = painted(1);
        assertThat(opacities(painted)).containsOnly(0.0, 1.0);
        assertThat(painted.getColor(10, 20).getOpacity()).isOne();
        assertThat(painted.getColor(9, 20).getOpacity()).isZero();
        assertThat(painted.getColor(29, 20).getOpacity()).isOne();
        assertThat(painted.getColor(30, 20).getOpacity()).isZero();
    }

    @Test
    void alsoWhereAllIsEnlarged() {
        assertThat(opacities(painted(1.5))).containsOnly(0.0, 1.0);
    }

    /// A view that leaves its edges blank paints beyond its canvas.
    @Test
    void alsoWhereItReachesBeyondTheCanvas() {
        double[] alone = Fx.call(() -> {
            Canvas canvas = new Canvas(80, 80);
            GraphicsContext gc = GraphicsContext.on(canvas);
            gc.setTransform(1, 0, 0, 1, 0, -2);
            gc.clip(-5, 0, 20, 20.4);
            gc.fillRect(-10, -10, 100, 100);
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            return opacities(canvas.snapshot(clear, null).getPixelReader());
        });
        assertThat(alone).containsOnly(0.0, 1.0);
        assertThat(IntStream.range(0, alone.length).filter(i -> alone[i] == 1).count())
                .isEqualTo(15 * 18);
    }

    /// What is painted after `restore` lies where it did, and is cut off no more.
    private static PixelReader painted(double times) {
        return Fx.call(() -> {
            Canvas canvas = new Canvas(80, 80);
            GraphicsContext gc = GraphicsContext.on(canvas);
            gc.setTransform(times, 0, 0, times, 0, 0);
            gc.setFill(Color.BLACK);
            gc.save();
            gc.translate(0.25, 0);
            gc.clip(10.1, 10.3, 19.6, 19.6);
            gc.fillRect(0, 0, 80, 80);
            gc.restore();
            gc.fillRect(40, 40, 2, 2);
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            PixelReader picture = canvas.snapshot(clear, null).getPixelReader();
            assertThat(picture.getColor((int) (40 * times), (int) (40 * times)).getOpacity())
                    .isOne();
            return picture;
        });
    }

    private static double[] opacities(PixelReader picture) {
        return IntStream.range(0, 80 * 80)
                .mapToDouble(i -> picture.getColor(i % 80, i / 80).getOpacity())
                .toArray();
    }
}
