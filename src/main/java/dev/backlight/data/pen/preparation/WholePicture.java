package dev.backlight.data.pen.preparation;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// A picture as it is: how light each pixel is, what was transparent filled with paper.
///
/// @param light [height·width] in [0, 1], row by row
@SuppressWarnings("ArrayRecordComponent") // hands arrays on, never compared
public record WholePicture(float[] light, int width, int height) {
    /// Less difference between the picture's mean and its border is no picture on paper.
    private static final double LEAST_INK = 0.01;

    public static WholePicture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] light = new float[width * height];
        float[] alpha = new float[width * height];
        PixelRows rows = new PixelRows(image);
        for (int y = 0; y < height; y++) {
            rows.read(y);
            for (int x = 0; x < width; x++) {
                alpha[y * width + x] = rows.alpha(x);
                light[y * width + x] = rows.alpha(x) * rows.luma(x);
            }
        }
        InkImage.layOnPaper(light, alpha, width, height);
        return new WholePicture(light, width, height);
    }

    /// Whether something darker is on light paper; the border is paper.
    public boolean isDarkOnLight() {
        float paper = InkImage.paper(light, width, height);
        double sum = 0;
        for (float v : light) {
            sum += v;
        }
        return paper > 0.5f && sum / light.length < paper - LEAST_INK;
    }

    float[] inverted() {
        float[] dark = new float[light.length];
        for (int i = 0; i < dark.length; i++) {
            dark[i] = 1 - light[i];
        }
        return dark;
    }

    /// Area averaging into the middle of 28 x 28, the shape kept; what is left free is 0.
    ///
    /// @param source [height·width], row by row; not modified
    /// @return [784]; the source itself where it is of that size
    public static float[] scaled(float[] source, int width, int height) {
        int side = DigitPreprocessor.FIELD;
        if (width == side && height == side) {
            return source;
        }
        double step = (double) Math.max(width, height) / side;
        double left = (side * step - width) / 2;
        double top = (side * step - height) / 2;
        float[] target = new float[side * side];
        double[] across = new double[width];
        for (int y = 0; y < side; y++) {
            Arrays.fill(across, 0);
            addRows(source, width, height, y * step - top, (y + 1) * step - top, across);
            for (int x = 0; x < side; x++) {
                double from = Math.max(0, x * step - left);
                double to = Math.min(width, (x + 1) * step - left);
                double sum = 0;
                for (int sx = (int) from; sx < to; sx++) {
                    sum += across[sx] * (Math.min(to, sx + 1.0) - Math.max(from, sx));
                }
                target[y * side + x] = (float) (sum / (step * step));
            }
        }
        return target;
    }

    private static void addRows(float[] source, int width, int height, double low, double high, double[] across) {
        double from = Math.max(0, low);
        double to = Math.min(height, high);
        for (int sy = (int) from; sy < to; sy++) {
            double share = Math.min(to, sy + 1.0) - Math.max(from, sy);
            for (int sx = 0; sx < width; sx++) {
                across[sx] += share * source[sy * width + sx];
            }
        }
    }
}
