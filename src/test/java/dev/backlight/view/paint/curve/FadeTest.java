package dev.backlight.view.paint.curve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FadeTest {
    @Test
    void allBecomesFainterAndNothingStaysNothing() {
        int[] pixels = new int[40];
        CurveRaster raster = new CurveRaster();
        raster.open(pixels);
        for (int i = 0; i < 20; i++) {
            pixels[2 * i] = 0xFF000000 | 0x0A0B0C * i;
        }
        int[] before = pixels.clone();
        raster.fade(0.25);
        for (int i = 0; i < pixels.length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                assertThat(pixels[i] >>> shift & 0xFF).isEqualTo((before[i] >>> shift & 0xFF) / 4);
            }
        }
        assertThat(pixels[1]).isZero();
    }
}
