package dev.backlight.view.paint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.scale.Diverging;
import dev.backlight.view.paint.scale.PackedColors;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pixel by pixel a map is what the plain formula gives, whatever was painted before with the same raster.
class HeatRasterTest {
    private static final int WIDTH = 64;
    private static final int GROUND = 0xFF406080;

    private final Diverging colours = Palette.of(Theme.LIGHT).diverging();
    private final HeatRaster raster = new HeatRaster();

    @ParameterizedTest
    @CsvSource({"8, 40, 6, 256", "8, 41, 6.5, 256", "8, 40, 0, 100", "12, 30, 15, 256", "12, 9, 7.3, 256"})
    void everyPixelIsThatOfThePlainFormula(int cells, int side, double radius, int strength) {
        for (int corner : new int[] {5, -3, 50}) {
            int[] pixels = ground();
            raster.open(pixels, WIDTH);
            raster.paint(map(cells), cells, 0.7, colours, corner, corner, side, radius, GROUND, strength);
            assertThat(pixels).isEqualTo(plain(map(cells), cells, corner, side, radius, strength));
        }
    }

    @Test
    void mapsOfTwoSizesTakeTurns() {
        for (int side : new int[] {20, 30, 20, 33}) {
            int[] pixels = ground();
            raster.open(pixels, WIDTH);
            raster.paint(map(8), 8, 0.7, colours, 2, 2, side, 5, GROUND, 256);
            assertThat(pixels).isEqualTo(plain(map(8), 8, 2, side, 5, 256));
        }
    }

    private static int[] ground() {
        int[] pixels = new int[WIDTH * WIDTH];
        Arrays.fill(pixels, 0xFF000000);
        return pixels;
    }

    private static float[] map(int cells) {
        SplittableRandom random = new SplittableRandom(cells);
        float[] map = new float[cells * cells];
        for (int i = 0; i < map.length; i++) {
            map[i] = random.nextFloat() - 0.5f;
        }
        return map;
    }

    private int[] plain(float[] map, int cells, int corner, int side, double radius, int strength) {
        int[] pixels = ground();
        for (int y = Math.max(0, -corner); y < Math.min(side, WIDTH - corner); y++) {
            for (int x = Math.max(0, -corner); x < Math.min(side, WIDTH - corner); x++) {
                float v = Math.clamp((y + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
                float u = Math.clamp((x + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
                int at = (int) v * cells + (int) u;
                float right = u - (int) u;
                float upper = map[at] + right * (map[at + 1] - map[at]);
                float lower = map[at + cells] + right * (map[at + cells + 1] - map[at + cells]);
                int colour = colours.argb((upper + (v - (int) v) * (lower - upper)) * (float) (1 / 0.7));
                colour = strength < 256 ? PackedColors.mix(GROUND, colour, strength) : colour;
                int to = (corner + y) * WIDTH + corner + x;
                pixels[to] = PackedColors.over(pixels[to], colour, coverage(x, y, side, radius));
            }
        }
        return pixels;
    }

    private static int coverage(int x, int y, int side, double radius) {
        if (x >= radius && x < side - radius || y >= radius && y < side - radius) {
            return 256;
        }
        double half = side / 2.0;
        double outX = Math.abs(x + 0.5 - half) - (half - radius);
        double outY = Math.abs(y + 0.5 - half) - (half - radius);
        double away = Math.hypot(Math.max(outX, 0), Math.max(outY, 0)) + Math.min(Math.max(outX, outY), 0) - radius;
        return (int) (256 * Math.clamp(0.5 - away, 0.0, 1.0));
    }
}
