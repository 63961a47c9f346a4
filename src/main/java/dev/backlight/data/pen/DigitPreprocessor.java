package dev.backlight.data.pen;

import dev.backlight.text.Refusal;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Turns a drawing or a picture of one digit into what MNIST's digits are: cropped to the ink, the longer side
/// scaled to 20 pixels with the shape kept, and laid into a 28x28 field with its centre of mass in the middle.
///
/// @see <a href="https://yann.lecun.org/exdb/mnist/">LeCun, Cortes, Burges: the MNIST database</a>
public final class DigitPreprocessor {

    /// Side of the field the network sees, in pixels.
    public static final int FIELD = 28;

    private static final int BOX = 20;
    /// Where MNIST has its centres of mass: in the middle of pixel 14, half a pixel right of and below the field's
    /// exact middle. The mean over its test set is (14.51, 14.49), a pixel's middle being its index + 0.5.
    private static final double CENTRE = 14.5;
    /// Fainter than this is not ink when the drawing is cropped.
    private static final float FAINT = 0.1f;

    private DigitPreprocessor() {}

    /// @param ink [height·width], row by row, 0 = background, 1 = ink; not modified
    /// @return [784] in [0,1], row by row; all zero when there is no ink
    /// @throws IllegalArgumentException if `ink` is not height·width long
    public static float[] toMnist(float[] ink, int width, int height) {
        if (width < 1 || height < 1 || (long) width * height != ink.length) {
            throw new Refusal("{0} values of ink are not a field of {1}x{2}.", ink.length, width, height);
        }
        Box box = Box.around(ink, width, height);
        if (box == null) {
            return new float[FIELD * FIELD];
        }
        if (width == FIELD && height == FIELD && box.looksPrepared()) {
            return unchanged(ink);
        }
        double scale = (double) BOX / Math.max(box.width(), box.height());
        double left = offset(box.massX(), box.left(), box.right(), scale);
        double top = offset(box.massY(), box.top(), box.bottom(), scale);
        return stretched(resampled(ink, width, box, scale, left, top));
    }

    /// Reads the ink out of a picture of any size, in colour or grey, dark on light or light on dark; transparent
    /// is background.
    ///
    /// @return [784] in [0,1] as from `toMnist`; all zero when no ink stands out from the background
    public static float[] fromImage(BufferedImage image) {
        InkImage ink = InkImage.of(image);
        return toMnist(ink.ink(), ink.width(), ink.height());
    }

    /// How bright each pixel of a picture is, transparent ones black.
    ///
    /// @return [height·width] in [0,1], row by row
    public static float[] brightness(BufferedImage image) {
        PixelRows rows = new PixelRows(image);
        float[] light = new float[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            rows.read(y);
            for (int x = 0; x < image.getWidth(); x++) {
                light[y * image.getWidth() + x] = rows.alpha(x) * rows.luma(x);
            }
        }
        return light;
    }

    /// Where, in the field, source coordinate 0 comes to lie, so that the centre of mass is at `CENTRE`; but never
    /// so that ink falls off the field.
    private static double offset(double mass, int low, int high, double scale) {
        double wished = CENTRE - mass * scale;
        return Math.clamp(wished, -low * scale, Math.max(-low * scale, FIELD - high * scale));
    }

    /// Area averaging: each pixel of the field is the mean ink of the piece of the source that lies under it.
    private static float[] resampled(float[] ink, int width, Box box, double scale, double left, double top) {
        float[] field = new float[FIELD * FIELD];
        double area = 1 / (scale * scale);
        for (int y = 0; y < FIELD; y++) {
            double y0 = Math.max(box.top(), (y - top) / scale);
            double y1 = Math.min(box.bottom(), (y + 1 - top) / scale);
            for (int x = 0; x < FIELD && y0 < y1; x++) {
                double x0 = Math.max(box.left(), (x - left) / scale);
                double x1 = Math.min(box.right(), (x + 1 - left) / scale);
                if (x0 < x1) {
                    field[y * FIELD + x] = (float) (integral(ink, width, x0, y0, x1, y1) / area);
                }
            }
        }
        return field;
    }

    /// Ink times area in the rectangle from (x0, y0) to (x1, y1), pixels cut by its edge counting in part.
    private static double integral(float[] ink, int width, double x0, double y0, double x1, double y1) {
        double sum = 0;
        for (int sy = (int) y0; sy < y1; sy++) {
            double across = Math.min(y1, sy + 1.0) - Math.max(y0, sy);
            double row = 0;
            for (int sx = (int) x0; sx < x1; sx++) {
                row += ink[sy * width + sx] * (Math.min(x1, sx + 1.0) - Math.max(x0, sx));
            }
            sum += row * across;
        }
        return sum;
    }

    /// Scales so that the strongest ink is 1, as in MNIST: a thin pen grows faint when its drawing shrinks.
    private static float[] stretched(float[] field) {
        float peak = 0;
        for (float v : field) {
            peak = Math.max(peak, v);
        }
        for (int i = 0; i < field.length && peak > 0; i++) {
            field[i] = Math.min(1, field[i] / peak);
        }
        return field;
    }

    private static float[] unchanged(float[] ink) {
        float[] copy = Arrays.copyOf(ink, ink.length);
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Math.clamp(copy[i], 0f, 1f);
        }
        return copy;
    }

    /// Bounds of the ink, right and bottom exclusive, and its centre of mass, in source pixels (a pixel's middle is
    /// at its index + 0.5).
    private record Box(int left, int top, int right, int bottom, double massX, double massY) {

        static Box around(float[] ink, int width, int height) {
            int left = width;
            int top = height;
            int right = 0;
            int bottom = 0;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (ink[y * width + x] > FAINT) {
                        left = Math.min(left, x);
                        right = Math.max(right, x + 1);
                        top = Math.min(top, y);
                        bottom = y + 1;
                    }
                }
            }
            double mass = 0;
            double sumX = 0;
            double sumY = 0;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    double v = ink[y * width + x];
                    mass += v;
                    sumX += v * (x + 0.5);
                    sumY += v * (y + 0.5);
                }
            }
            return right == 0 ? null : new Box(left, top, right, bottom, sumX / mass, sumY / mass);
        }

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }

        /// Whether a 28x28 picture already is what MNIST's are.
        boolean looksPrepared() {
            int longer = Math.max(width(), height());
            return longer >= BOX - 3
                    && longer <= BOX + 1
                    && Math.abs(massX - CENTRE) <= 1
                    && Math.abs(massY - CENTRE) <= 1;
        }
    }
}
