package dev.backlight.data;

import java.awt.image.BufferedImage;

/// Makes a picture of a digit into what MNIST's digits are: the ink cropped, its longer side scaled to 20 pixels, its
/// centre of mass put in the middle of 28 x 28.
///
/// @see <a href="http://yann.lecun.com/exdb/mnist/">LeCun, Cortes and Burges, on how MNIST was made</a>
public final class DigitPreprocessor {
    private static final int SIDE = 28;
    private static final int BOX = 20;
    private static final float INK = 0.1f;

    private DigitPreprocessor() {}

    /// @param ink width x height amounts in [0, 1], row by row; not modified
    /// @return 784 numbers in [0, 1]; all zero when there is no ink
    public static float[] toMnist(float[] ink, int width, int height) {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (ink[y * width + x] > INK) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        if (right < 0) {
            return new float[SIDE * SIDE];
        }
        double scale = (double) BOX / Math.max(right - left + 1, bottom - top + 1);
        double[] mass = centreOfMass(ink, width, left, right, top, bottom);
        return Resampling.aroundCentre(ink, width, height, mass[0], mass[1], scale, SIDE);
    }

    /// Finds the ink in a picture of any size, dark on light or light on dark, then does as `toMnist`.
    ///
    /// @return 784 numbers in [0, 1]; all zero when the picture is of one tone
    public static float[] fromImage(BufferedImage image) {
        float[] ink = InkFinder.ink(image);
        if (image.getWidth() == SIDE && image.getHeight() == SIDE && Resampling.fitsMnist(ink)) {
            return ink;
        }
        return toMnist(ink, image.getWidth(), image.getHeight());
    }

    private static double[] centreOfMass(float[] ink, int width, int left, int right, int top, int bottom) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double value = ink[y * width + x];
                sum += value;
                sumX += value * (x + 0.5);
                sumY += value * (y + 0.5);
            }
        }
        return new double[] {sumX / sum, sumY / sum};
    }
}
