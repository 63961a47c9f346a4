package dev.backlight.view.paint.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveRasterTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 300;

    private final int[] pixels = new int[WIDTH * HEIGHT];
    private final CurveRaster raster = new CurveRaster();

    /// The inked area of a line is its length times its width, whatever its slope.
    @ParameterizedTest
    @CsvSource({
        "10, 50, 190, 50, 3",
        "10, 10, 190, 290, 2",
        "80, 290, 120, 10, 4",
        "20, 100, 180, 140, 0.6",
        "90, 20, 108, 280, 2"
    })
    void inkIsLengthTimesWidth(double x0, double y0, double x1, double y1, double lineWidth) {
        raster.open(pixels);
        raster.stroke(curve(x0, y0, x1, y1), lineWidth, 0xFF0000, 1, 0, 0);
        assertThat(ink() / lineWidth).isCloseTo(length(x0, y0, x1, y1), within(0.04 * length(x0, y0, x1, y1)));
    }

    @Test
    void dashesLeaveTheirGapsOut() {
        raster.open(pixels);
        raster.stroke(curve(10, 20, 190, 280), 2, 0x0000FF, 1, 5, 4);
        assertThat(ink() / 2 / length(10, 20, 190, 280)).isCloseTo(5 / 9.0, within(0.05));
    }

    @Test
    void colourIsPremultipliedAndNeverTooBright() {
        raster.open(pixels);
        for (int i = 0; i < 20; i++) {
            raster.stroke(curve(10, 20, 190, 280), 3, 0xFF8040, 0.4, 0, 0);
        }
        for (int pixel : pixels) {
            int alpha = pixel >>> 24;
            assertThat(pixel >> 16 & 0xFF).isLessThanOrEqualTo(alpha);
            assertThat(pixel >> 8 & 0xFF).isLessThanOrEqualTo(alpha);
            assertThat(pixel & 0xFF).isLessThanOrEqualTo(alpha);
        }
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        raster.open(pixels);
        raster.stroke(curve(-50, -400, 400, 900), 5, 0x123456, 1, 0, 0);
        assertThat(ink()).isPositive();
    }

    @Test
    void aThinLineDoesNotTellForWhatWidthItsPixelsWereFound() {
        int[] wide = new int[WIDTH * HEIGHT];
        raster.open(wide);
        raster.stroke(curve(10, 20, 190, 280), 1.5, 0x808080, 1, 5, 4);
        raster.open(pixels);
        CurvePath path = new CurvePath(10, 20, 190, 280);
        raster.stroke(CurvePixels.of(path, 1.5, WIDTH, HEIGHT), 1.5, 0x808080, 1, 5, 4);
        assertThat(pixels).isEqualTo(wide);
    }

    @Test
    void openingClearsTheTarget() {
        raster.open(pixels);
        raster.stroke(curve(10, 20, 190, 280), 3, 0x123456, 1, 0, 0);
        raster.open(pixels);
        assertThat(ink()).isZero();
    }

    @Test
    void curvesRunToTheRight() {
        assertThatThrownBy(() -> new CurvePath(10, 0, 10, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("to the right");
    }

    private static CurvePixels curve(double x0, double y0, double x1, double y1) {
        return CurvePixels.of(new CurvePath(x0, y0, x1, y1), 5, WIDTH, HEIGHT);
    }

    private double ink() {
        double sum = 0;
        for (int pixel : pixels) {
            sum += (pixel >>> 24) / 255.0;
        }
        return sum;
    }

    private static double length(double x0, double y0, double x1, double y1) {
        double sum = 0;
        double beforeX = x0;
        double beforeY = y0;
        for (int i = 1; i <= 1000; i++) {
            double t = i / 1000.0;
            double x = x0 + (x1 - x0) * (1.5 * t - 1.5 * t * t + t * t * t);
            double y = y0 + (y1 - y0) * (3 * t * t - 2 * t * t * t);
            sum += Math.hypot(x - beforeX, y - beforeY);
            beforeX = x;
            beforeY = y;
        }
        return sum;
    }
}
