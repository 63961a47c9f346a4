package dev.backlight.view.paint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.scale.Diverging;
import dev.backlight.view.paint.scale.PackedColors;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pixel by pixel the picture is what the plain formula gives: interpolated, coloured, and crossed by a line where
/// the answer is nothing.
class SignedFieldTest {
    private static final int LINE = 0xFF102030;
    private final Diverging colours = Palette.of(Theme.LIGHT).diverging();

    @ParameterizedTest
    @CsvSource({"20, 200, false", "20, 213, false", "7, 50, false", "20, 200, true", "40, 33, false"})
    void everyPixelIsThatOfThePlainFormula(int cells, int side, boolean hard) {
        for (float steepness : new float[] {0.01f, 1, 40}) {
            float[] map = map(cells, steepness);
            for (int line : new int[] {LINE, 0}) {
                int[] pixels = new int[side * side];
                FieldRaster.signed(pixels, side, map, cells, 1, hard, colours, line);
                assertThat(pixels).isEqualTo(plain(side, map, cells, hard, line));
            }
        }
    }

    @Test
    void whereNothingIsAnsweredThereIsNoLine() {
        int[] pixels = new int[900];
        FieldRaster.signed(pixels, 30, new float[100], 10, 1, false, colours, LINE);
        assertThat(pixels).containsOnly(colours.argb(0f));
    }

    private static float[] map(int cells, float steepness) {
        SplittableRandom random = new SplittableRandom(cells);
        float[] map = new float[cells * cells];
        for (int i = 0; i < map.length; i++) {
            map[i] = (float) Math.tanh(steepness * (random.nextDouble() - 0.5 + Math.sin(i / 9.0)));
        }
        return map;
    }

    private int[] plain(int side, float[] map, int cells, boolean hard, int line) {
        int[] pixels = new int[side * side];
        float factor = FieldRaster.FIELD;
        for (int i = 0; i < pixels.length; i++) {
            float v = Math.clamp((i / side + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
            float u = Math.clamp((i % side + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
            int at = (int) v * cells + (int) u;
            float down = v - (int) v;
            float right = u - (int) u;
            float upper = map[at] + right * (map[at + 1] - map[at]);
            float lower = map[at + cells] + right * (map[at + cells + 1] - map[at + cells]);
            float value = upper + down * (lower - upper);
            float slopeX = (map[at + 1] - map[at]) * (1 - down) + (map[at + cells + 1] - map[at + cells]) * down;
            float slopeY = lower - upper;
            float slope = (float) Math.sqrt(slopeX * slopeX + slopeY * slopeY) * cells / side;
            float cover = 1.25f - Math.abs(value) / Math.max(1e-9f, slope);
            pixels[i] = colours.argb(hard ? Math.signum(value) * FieldRaster.FIELD : value * factor);
            if (line != 0 && cover > 0 && slope > 1e-7f) {
                pixels[i] = PackedColors.mix(pixels[i], line, (int) (Math.min(1, cover) * 256));
            }
        }
        return pixels;
    }
}
