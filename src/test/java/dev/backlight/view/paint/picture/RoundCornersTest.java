package dev.backlight.view.paint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoundCornersTest {
    private static final int SIDE = 40;

    @Test
    void whatLiesOutsideIsGoneAndInsideStays() {
        int[] pixels = cut(8);
        for (int corner : new int[] {0, SIDE - 1, SIDE * (SIDE - 1), SIDE * SIDE - 1}) {
            assertThat(pixels[corner]).isZero();
        }
        for (int i = 0; i < pixels.length; i++) {
            int x = Math.min(i % SIDE, SIDE - 1 - i % SIDE);
            int y = Math.min(i / SIDE, SIDE - 1 - i / SIDE);
            if (x >= 8 || y >= 8) {
                assertThat(pixels[i]).isEqualTo(0xFF80C040);
            }
        }
    }

    @Test
    void allFourAreAlikeAndTheEdgeIsPremultiplied() {
        int[] pixels = cut(8);
        boolean soft = false;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                int pixel = pixels[y * SIDE + x];
                assertThat(pixels[x * SIDE + y]).isEqualTo(pixel);
                assertThat(pixels[y * SIDE + SIDE - 1 - x]).isEqualTo(pixel);
                assertThat(pixels[(SIDE - 1 - y) * SIDE + x]).isEqualTo(pixel);
                assertThat(pixels[(SIDE - 1 - y) * SIDE + SIDE - 1 - x]).isEqualTo(pixel);
                int alpha = pixel >>> 24;
                assertThat(pixel >> 8 & 0xFF).isBetween(alpha * 0xC0 / 0xFF - 1, alpha * 0xC0 / 0xFF + 1);
                soft |= alpha > 0 && alpha < 255;
            }
        }
        assertThat(soft).isTrue();
    }

    @Test
    void aRadiusOfHalfTheSideMakesADisc() {
        int[] pixels = cut(20);
        double covered =
                Arrays.stream(pixels).mapToDouble(p -> (p >>> 24) / 255.0).sum();
        assertThat(covered).isBetween(Math.PI * 400 - 4, Math.PI * 400 + 4);
    }

    private static int[] cut(double radius) {
        int[] pixels = new int[SIDE * SIDE];
        Arrays.fill(pixels, 0xFF80C040);
        RoundCorners.cut(pixels, SIDE, radius);
        return pixels;
    }
}
