package dev.backlight.view.plane.map;

import dev.backlight.training.plane.LossLandscape;
import java.util.Arrays;
import java.util.Comparator;

/// A slice of the loss landscape as a surface seen from above at a slant: heights are logarithms of the loss,
/// turned around the vertical axis, nearer parts in front of farther ones.
///
/// @param heights [SIZE · SIZE] in [0, 1]; what is no usable number is at the top
/// @param least smallest loss
/// @param largest largest loss that is a usable number
record LandscapeSurface(float[] heights, double least, double largest) {
    static final int SIZE = LossLandscape.SIZE;
    private static final double SLANT = 0.72;
    private static final double TALL = 0.3;
    private static final double TINY = 1e-9;

    static LandscapeSurface of(float[] loss) {
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (float one : loss) {
            if (Float.isFinite(one)) {
                least = Math.min(least, one);
                largest = Math.max(largest, one);
            }
        }
        double bottom = Math.log(Math.max(TINY, least));
        double range = Math.max(TINY, Math.log(Math.max(TINY, largest)) - bottom);
        float[] heights = new float[loss.length];
        for (int i = 0; i < loss.length; i++) {
            heights[i] = Float.isFinite(loss[i])
                    ? (float) Math.clamp((Math.log(Math.max(TINY, loss[i])) - bottom) / range, 0, 1)
                    : 1;
        }
        return new LandscapeSurface(heights, least, largest);
    }

    /// Where a grid point stands on the screen, in widths of the surface from its middle: x to the right, y down.
    ///
    /// @param turn around the vertical axis, in radians
    /// @return x and y
    double[] place(int row, int column, double turn) {
        return place(row, column, heights[row * SIZE + column], turn);
    }

    /// The same at another height.
    double[] place(int row, int column, double height, double turn) {
        double u = (double) column / (SIZE - 1) - 0.5;
        double v = (double) row / (SIZE - 1) - 0.5;
        double x = u * Math.cos(turn) - v * Math.sin(turn);
        double near = u * Math.sin(turn) + v * Math.cos(turn);
        return new double[] {x, SLANT * near - TALL * (height - 0.5)};
    }

    /// The surface's squares, the farthest first: `row · (SIZE − 1) + column` of each one's first corner.
    static int[] farthestFirst(double turn) {
        double right = Math.sin(turn);
        double down = Math.cos(turn);
        int side = SIZE - 1;
        Integer[] order = new Integer[side * side];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> i % side * right + i / side * down));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    /// The mean height of a square, by its first corner.
    double heightOf(int row, int column) {
        int at = row * SIZE + column;
        return (heights[at] + heights[at + 1] + heights[at + SIZE] + heights[at + SIZE + 1]) / 4.0;
    }
}
