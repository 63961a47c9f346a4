package dev.backlight.data.pen.cleaning;

import java.util.Arrays;

/// Takes shadows off a picture of ink on paper. The light of the paper at each place is found by closing, a maximum
/// over windows that are wider than any stroke and then a minimum over the same, and the picture is divided by it
/// (the black top-hat transform against uneven light: Gonzalez and Woods, Digital Image Processing, section 9.6).
/// For light ink on dark paper the same with maximum and minimum exchanged, and a difference in place of the
/// quotient.
public final class EvenLight {
    /// A border whose light differs less than this is lit evenly.
    private static final double UNEVEN = 0.12;

    /// Side of the windows as a share of the picture's longer side.
    private static final double WINDOW = 0.3;

    private EvenLight() {}

    /// @param light [height·width] in [0, 1], row by row; not modified
    /// @return the same under even light; null if it is lit evenly already
    public static float[] of(float[] light, int width, int height) {
        if (!isUneven(light, width, height)) {
            return null;
        }
        int reach = Math.max(1, (int) Math.round(WINDOW * Math.max(width, height) / 2));
        float[] slope = slope(light, width, height);
        float[] level = difference(light, slope);
        float[] closed = difference(closed(level, width, height, reach), negative(slope));
        float[] opened = difference(slope, closed(negative(level), width, height, reach));
        boolean dark = roughness(closed, width) <= roughness(opened, width);
        float[] even = new float[light.length];
        float paper = median(dark ? closed : opened);
        for (int i = 0; i < even.length; i++) {
            even[i] = dark ? paper * light[i] / Math.max(closed[i], 1e-3f) : light[i] - opened[i] + paper;
        }
        return even;
    }

    /// Judged by the border, which is paper.
    private static boolean isUneven(float[] light, int width, int height) {
        float[] border = new float[2 * (width + height)];
        int n = 0;
        for (int x = 0; x < width; x++) {
            border[n++] = light[x];
            border[n++] = light[(height - 1) * width + x];
        }
        for (int y = 0; y < height; y++) {
            border[n++] = light[y * width];
            border[n++] = light[y * width + width - 1];
        }
        Arrays.sort(border);
        return border[(int) (0.9 * (n - 1))] - border[(int) (0.1 * (n - 1))] > UNEVEN;
    }

    private static float[] closed(float[] light, int width, int height, int reach) {
        float[] high = largest(largest(light, width, height, reach, true), width, height, reach, false);
        float[] low = largest(largest(negative(high), width, height, reach, true), width, height, reach, false);
        return negative(low);
    }

    /// The largest within `reach` along rows or columns; beyond the border is nothing.
    private static float[] largest(float[] values, int width, int height, int reach, boolean rows) {
        float[] result = new float[values.length];
        int length = rows ? width : height;
        int stride = rows ? 1 : width;
        for (int line = 0; line < values.length / length; line++) {
            int start = rows ? line * width : line;
            for (int i = 0; i < length; i++) {
                float most = Float.NEGATIVE_INFINITY;
                for (int j = Math.max(0, i - reach); j <= Math.min(length - 1, i + reach); j++) {
                    most = Math.max(most, values[start + j * stride]);
                }
                result[start + i * stride] = most;
            }
        }
        return result;
    }

    /// The plane `b(x − x̄) + c(y − ȳ)` that fits the border best: windows are cut off there, and would take what
    /// is lighter farther in for the light of the border.
    private static float[] slope(float[] light, int width, int height) {
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        double acrossLight = 0;
        double across = 0;
        double downLight = 0;
        double down = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (x == 0 || y == 0 || x == width - 1 || y == height - 1) {
                    acrossLight += (x - middleX) * light[y * width + x];
                    across += (x - middleX) * (x - middleX);
                    downLight += (y - middleY) * light[y * width + x];
                    down += (y - middleY) * (y - middleY);
                }
            }
        }
        float[] plane = new float[light.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (float) ((across == 0 ? 0 : acrossLight / across) * (i % width - middleX)
                    + (down == 0 ? 0 : downLight / down) * (i / width - middleY));
        }
        return plane;
    }

    private static float[] difference(float[] above, float[] below) {
        float[] result = new float[above.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = above[i] - below[i];
        }
        return result;
    }

    private static float[] negative(float[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = -values[i];
        }
        return result;
    }

    /// How much neighbours differ: paper is smooth, and where it isn't, strokes were taken for it.
    private static double roughness(float[] surface, int width) {
        double sum = 0;
        for (int i = width; i < surface.length; i++) {
            sum += Math.abs(surface[i] - surface[i - width]);
            sum += i % width == 0 ? 0 : Math.abs(surface[i] - surface[i - 1]);
        }
        return sum;
    }

    private static float median(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
