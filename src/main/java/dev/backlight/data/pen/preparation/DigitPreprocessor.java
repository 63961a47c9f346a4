package dev.backlight.data.pen.preparation;

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

    private DigitPreprocessor() {}

    /// @param ink [height·width], row by row, 0 = background, 1 = ink; not modified
    /// @return [784] in [0,1], row by row; all zero when there is no ink
    /// @throws IllegalArgumentException if `ink` is not height·width long
    public static float[] toMnist(float[] ink, int width, int height) {
        return fitted(ink, width, height, Preparation.MNIST);
    }

    /// The same for pictures that were made otherwise than MNIST's: another size of the ink, or its box in the
    /// middle and not its centre of mass.
    ///
    /// @param like whose box and centre the ink gets
    /// @return as from `toMnist`
    /// @throws IllegalArgumentException if `ink` is not height·width long
    static float[] fitted(float[] ink, int width, int height, Preparation like) {
        check(ink, width, height);
        InkBox box = InkBox.around(ink, width, height);
        if (box == null) {
            return new float[FIELD * FIELD];
        }
        if (width == FIELD && height == FIELD && box.isPrepared(like)) {
            return unchanged(ink);
        }
        boolean mass = like.centre() == Preparation.Centre.MASS;
        double scale = (double) like.box() / Math.max(box.width(), box.height());
        double left = offset(like.middle(), mass ? box.massX() : box.middleX(), box.left(), box.right(), scale);
        double top = offset(like.middle(), mass ? box.massY() : box.middleY(), box.top(), box.bottom(), scale);
        return stretched(resampled(ink, width, box, scale, left, top));
    }

    static void check(float[] ink, int width, int height) {
        if (width < 1 || height < 1 || (long) width * height != ink.length) {
            throw new Refusal("{0} values of ink are not a field of {1}x{2}.", ink.length, width, height);
        }
    }

    /// Reads the ink out of a picture of any size, in colour or grey, dark on light or light on dark; transparent
    /// is background.
    ///
    /// @return [784] in [0,1] as from `toMnist`; all zero when no ink stands out from the background
    public static float[] fromImage(BufferedImage image) {
        return Preparation.MNIST.ofPicture(image);
    }

    /// Where, in the field, source coordinate 0 comes to lie, so that the ink's centre is where it is wished; but
    /// never so that ink falls off the field.
    private static double offset(double middle, double centre, int low, int high, double scale) {
        double wished = middle - centre * scale;
        return Math.clamp(wished, -low * scale, Math.max(-low * scale, FIELD - high * scale));
    }

    /// Area averaging: each pixel of the field is the mean ink of the piece of the source that lies under it.
    private static float[] resampled(float[] ink, int width, InkBox box, double scale, double left, double top) {
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
}
