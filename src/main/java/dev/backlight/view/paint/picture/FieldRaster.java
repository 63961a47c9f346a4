package dev.backlight.view.paint.picture;

import dev.backlight.view.paint.scale.ClassColours;
import dev.backlight.view.paint.scale.Diverging;
import dev.backlight.view.paint.scale.PackedColors;
import dev.backlight.view.paint.scale.Ramp;
import java.util.Arrays;
import javafx.scene.paint.Color;

/// Paints what a network answers all over the plane, as large as wanted: numbers are interpolated, then coloured,
/// and the line between two answers is drawn where they meet.
public final class FieldRaster {
    /// Keeps points brighter than their ground.
    public static final float FIELD = 0.44f;

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
        Across across = Across.of(side, cells);
        Line upper = new Line(side);
        Line lower = new Line(side);
        int filled = -1;
        for (int y = 0; y < side; y++) {
            float v = Math.clamp((y + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
            int row = (int) v;
            float down = v - row;
            if (row != filled) {
                upper.fill(map, row * cells, across);
                lower.fill(map, (row + 1) * cells, across);
                filled = row;
            }
            for (int x = 0; x < side; x++) {
                float slopeY = lower.value[x] - upper.value[x];
                float value = upper.value[x] + down * slopeY;
                int colour = colours.argb(hard ? Math.signum(value) * FIELD : value * factor);
                if (line != 0) {
                    float slopeX = upper.slope[x] * (1 - down) + lower.slope[x] * down;
                    if (mayCross(value, slopeX, slopeY, cells, side)) {
                        colour = crossed(colour, line, value, slopeX, slopeY, cells, side);
                    }
                }
                pixels[y * side + x] = colour;
            }
        }
    }

    /// A row of cells as wide as the picture: many rows of pixels lie between the same two.
    private static final class Line {
        private final float[] value;
        private final float[] slope;

        Line(int side) {
            value = new float[side];
            slope = new float[side];
        }

        void fill(float[] map, int from, Across across) {
            for (int x = 0; x < value.length; x++) {
                int at = from + across.cell()[x];
                slope[x] = map[at + 1] - map[at];
                value[x] = map[at] + across.share()[x] * slope[x];
            }
        }
    }

    /// Whether the line at zero may be so near: an answer that no root need be drawn for, nor a quotient taken. The
    /// slope is at most the sum of its two parts.
    private static boolean mayCross(float value, float slopeX, float slopeY, int cells, int side) {
        return Math.abs(value) * side <= 1.3f * (Math.abs(slopeX) + Math.abs(slopeY)) * cells;
    }

    private static int crossed(int colour, int line, float value, float slopeX, float slopeY, int cells, int side) {
        float slope = (float) Math.sqrt(slopeX * slopeX + slopeY * slopeY) * cells / side;
        float cover = 1.25f - Math.abs(value) / Math.max(1e-9f, slope);
        return cover > 0 && slope > 1e-7f ? PackedColors.mix(colour, line, (int) (Math.min(1, cover) * 256)) : colour;
    }

    /// Answers of several classes: the class's hue, the stronger the surer; between cells the margins are
    /// interpolated, so that the line between two answers is as smooth as that of signed ones.
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
        byte[] winners = new byte[side * side];
        float[] corners = new float[hues.length];
        for (int y = 0; y < side; y++) {
            float v = Math.clamp((y + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
            int row = (int) v;
            float down = v - row;
            for (int x = 0; x < side; x++) {
                float u = Math.clamp((x + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
                int at = row * cells + (int) u;
                float right = u - (int) u;
                Arrays.fill(corners, Float.NEGATIVE_INFINITY);
                corner(corners, answers, at);
                corner(corners, answers, at + 1);
                corner(corners, answers, at + cells);
                corner(corners, answers, at + cells + 1);
                int best = -1;
                for (int k = 0; k < corners.length; k++) {
                    if (corners[k] == 0) {
                        corners[k] = (1 - down)
                                        * ((1 - right) * signed(answers, margin, at, k)
                                                + right * signed(answers, margin, at + 1, k))
                                + down
                                        * ((1 - right) * signed(answers, margin, at + cells, k)
                                                + right * signed(answers, margin, at + cells + 1, k));
                        best = best < 0 || corners[k] > corners[best] ? k : best;
                    }
                }
                winners[y * side + x] = (byte) best;
                int share = hard ? 150 : (int) (40 + 130 * Math.clamp(corners[best], 0f, 1f));
                pixels[y * side + x] = PackedColors.mix(ground, hues[best], share);
            }
        }
        if (line != 0) {
            contours(pixels, winners, side, line);
        }
    }

    /// The line between two answers runs through the pixels behind which another one begins.
    private static void contours(int[] pixels, byte[] winners, int side, int line) {
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int at = y * side + x;
                boolean edge = x + 1 < side && winners[at + 1] != winners[at]
                        || y + 1 < side && winners[at + side] != winners[at];
                boolean beside = x > 0 && winners[at - 1] != winners[at] || y > 0 && winners[at - side] != winners[at];
                if (edge || beside) {
                    pixels[at] = PackedColors.mix(pixels[at], line, edge ? 190 : 90);
                }
            }
        }
    }

    /// The class of a cell is one of those between which a pixel lies.
    private static void corner(float[] corners, byte[] answers, int at) {
        corners[answers[at]] = 0;
    }

    /// How far a class is ahead in a cell: the margin where it is the answer, less than nothing where it is not.
    private static float signed(byte[] answers, float[] margin, int at, int label) {
        return answers[at] == label ? margin[at] : -margin[at];
    }
}
