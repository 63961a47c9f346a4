package dev.backlight.view.paint.picture;

import dev.backlight.view.paint.scale.ClassColours;
import dev.backlight.view.paint.scale.Diverging;
import dev.backlight.view.paint.scale.PackedColors;
import dev.backlight.view.paint.scale.Ramp;
import javafx.scene.paint.Color;

/// Paints what a network answers all over the plane, as large as wanted: numbers are interpolated, then coloured,
/// and the line between two answers is drawn where they meet.
public final class FieldRaster {
    /// Keeps points brighter than their ground.
    private static final float FIELD = 0.44f;

    private FieldRaster() {}

    /// Signed answers.
    ///
    /// @param map [cells x cells], row by row from the top
    /// @param side of the square in pixels
    /// @param limit the magnitude that counts as full
    /// @param hard whether only the sign is shown
    /// @param line colour of the line at zero, 0xAARRGGBB; 0 for none
    public static void signed(
            int[] pixels, int side, float[] map, int cells, double limit, boolean hard, Diverging colours, int line) {
        float factor = (float) (FIELD / limit);
        for (int y = 0; y < side; y++) {
            float v = Math.clamp((y + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
            int row = (int) v;
            float down = v - row;
            for (int x = 0; x < side; x++) {
                float u = Math.clamp((x + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
                int column = (int) u;
                float right = u - column;
                int at = row * cells + column;
                float upper = map[at] + right * (map[at + 1] - map[at]);
                float lower = map[at + cells] + right * (map[at + cells + 1] - map[at + cells]);
                float value = upper + down * (lower - upper);
                int colour = colours.argb(hard ? Math.signum(value) * FIELD : value * factor);
                if (line != 0) {
                    float slopeX =
                            (map[at + 1] - map[at]) * (1 - down) + (map[at + cells + 1] - map[at + cells]) * down;
                    float slopeY = lower - upper;
                    float slope = (float) Math.sqrt(slopeX * slopeX + slopeY * slopeY) * cells / side;
                    float cover = 1.25f - Math.abs(value) / Math.max(1e-9f, slope);
                    if (cover > 0 && slope > 1e-7f) {
                        colour = PackedColors.mix(colour, line, (int) (Math.min(1, cover) * 256));
                    }
                }
                pixels[y * side + x] = colour;
            }
        }
    }

    /// Answers of several classes: the class's hue, the stronger the surer.
    ///
    /// @param answers class of each cell
    /// @param margin how far it is before the second, in [0, 1]
    /// @param hard whether the margin is not shown
    public static void classes(
            int[] pixels, int side, byte[] answers, float[] margin, int cells, boolean hard, Color stage, int line) {
        int[] hues = new int[4];
        for (int k = 0; k < hues.length; k++) {
            hues[k] = Ramp.argb(ClassColours.ofPoint(k));
        }
        int ground = Ramp.argb(stage);
        for (int y = 0; y < side; y++) {
            int row = y * cells / side;
            for (int x = 0; x < side; x++) {
                int at = row * cells + x * cells / side;
                int share = hard ? 150 : (int) (40 + 130 * Math.clamp(margin[at], 0f, 1f));
                int colour = PackedColors.mix(ground, hues[answers[at]], share);
                boolean edge = x * cells / side + 1 < cells && answers[at + 1] != answers[at]
                        || row + 1 < cells && answers[at + cells] != answers[at];
                pixels[y * side + x] = edge && line != 0 ? PackedColors.mix(colour, line, 110) : colour;
            }
        }
    }
}
