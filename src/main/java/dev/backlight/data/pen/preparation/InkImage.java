package dev.backlight.data.pen.preparation;

import dev.backlight.data.pen.cleaning.EvenLight;
import dev.backlight.data.pen.cleaning.LeftOut;
import dev.backlight.data.pen.cleaning.PaperLines;
import dev.backlight.data.pen.cleaning.Specks;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// The ink of a picture: how much each pixel stands out from the paper, 0 to 1.
///
/// @param ink [height·width], row by row
/// @param leftOut what was not taken for ink
record InkImage(float[] ink, int width, int height, Set<LeftOut> leftOut) {

    /// Bigger pictures are averaged down to about this many pixels on their longer side; a digit needs no more.
    private static final int MAX_SIDE = 280;
    private static final int LEVELS = 256;
    /// Ink must differ from the paper by this share of the range from black to white.
    private static final double LEAST_CONTRAST = 0.12;
    /// With so much of a picture unlike its border the border is a frame.
    private static final double FRAMED = 0.7;

    static InkImage of(BufferedImage image) {
        int step = Math.max(1, Math.ceilDiv(Math.max(image.getWidth(), image.getHeight()), MAX_SIDE));
        int width = Math.ceilDiv(image.getWidth(), step);
        int height = Math.ceilDiv(image.getHeight(), step);
        float[] light = new float[width * height];
        float[] alpha = new float[width * height];
        shrink(image, step, width, light, alpha);
        layOnPaper(light, alpha, width, height);
        Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
        float[] even = EvenLight.of(light, width, height);
        if (even != null) {
            leftOut.add(LeftOut.SHADOW);
        }
        float[] ink = separate(even == null ? light : even, width, height);
        if (PaperLines.takeFrom(ink, width, height)) {
            leftOut.add(LeftOut.LINES);
        }
        if (Specks.takeFrom(ink, width, height) > 0) {
            leftOut.add(LeftOut.SPECKS);
        }
        return new InkImage(ink, width, height, leftOut);
    }

    /// Averages blocks of step x step pixels: alpha, and the luma of what is opaque, premultiplied.
    private static void shrink(BufferedImage image, int step, int width, float[] light, float[] alpha) {
        PixelRows rows = new PixelRows(image);
        int[] count = new int[light.length];
        for (int y = 0; y < image.getHeight(); y++) {
            rows.read(y);
            for (int x = 0; x < image.getWidth(); x++) {
                int i = y / step * width + x / step;
                alpha[i] += rows.alpha(x);
                light[i] += rows.alpha(x) * rows.luma(x);
                count[i]++;
            }
        }
        for (int i = 0; i < light.length; i++) {
            light[i] /= count[i];
            alpha[i] /= count[i];
        }
    }

    /// Fills what is transparent with paper: the light at the border where that is opaque, else the opposite of
    /// what is drawn.
    static void layOnPaper(float[] light, float[] alpha, int width, int height) {
        double drawn = 0;
        double opaque = 0;
        for (int i = 0; i < light.length; i++) {
            drawn += light[i];
            opaque += alpha[i];
        }
        float paper = median(border(alpha, width, height)) >= 0.5f
                ? median(border(light, width, height))
                : drawn > 0.5 * opaque ? 0 : 1;
        for (int i = 0; i < light.length; i++) {
            light[i] += (1 - alpha[i]) * paper;
        }
    }

    /// Tells ink from paper by Otsu's threshold; the side most of the border is on is paper. Paper's grain becomes
    /// 0.
    ///
    /// @see <a href="https://doi.org/10.1109/TSMC.1979.4310076">Otsu, A threshold selection method, 1979</a>
    private static float[] separate(float[] light, int width, int height) {
        double threshold = otsu(light);
        float paper = paperAgainst(light, width, height, threshold);
        float sign = paper > threshold ? -1 : 1;
        float[] ink = new float[light.length];
        float[] grain = new float[light.length];
        float[] strong = new float[light.length];
        int grains = 0;
        int strongs = 0;
        double least = sign * (threshold - paper);
        for (int i = 0; i < ink.length; i++) {
            ink[i] = sign * (light[i] - paper);
            if (ink[i] > least) {
                strong[strongs++] = ink[i];
            } else {
                grain[grains++] = Math.abs(ink[i]);
            }
        }
        float full = strongs == 0 ? 0 : quantile(Arrays.copyOf(strong, strongs), 0.9);
        float floor = grains == 0 ? 0 : 4 * median(Arrays.copyOf(grain, grains));
        if (full < LEAST_CONTRAST || full <= floor * 1.5f) {
            return new float[ink.length];
        }
        for (int i = 0; i < ink.length; i++) {
            ink[i] = Math.clamp((ink[i] - floor) / (full - floor), 0f, 1f);
        }
        return ink;
    }

    /// The light that parts the histogram into the two classes with the greatest variance between them.
    private static double otsu(float[] light) {
        long[] histogram = new long[LEVELS];
        double total = 0;
        for (float v : light) {
            int level = Math.clamp(Math.round(v * (LEVELS - 1)), 0, LEVELS - 1);
            histogram[level]++;
            total += level;
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        double sumOfBest = 0;
        int bests = 1;
        for (int t = 0; t < LEVELS - 1; t++) {
            below += histogram[t];
            sumBelow += (double) t * histogram[t];
            double above = light.length - below;
            double distance = below > 0 && above > 0 ? sumBelow / below - (total - sumBelow) / above : 0;
            double between = below * above * distance * distance;
            if (between > best) {
                best = between;
                sumOfBest = 0;
                bests = 0;
            }
            if (between == best) {
                sumOfBest += t;
                bests++;
            }
        }
        return (sumOfBest / bests + 0.5) / (LEVELS - 1);
    }

    /// The middle light of what is on the border's side of the threshold; of the other side if that is nearly
    /// everything: then the border is a frame, and paper is what lies within.
    private static float paperAgainst(float[] light, int width, int height, double threshold) {
        boolean bright = paper(light, width, height) > threshold;
        int same = 0;
        for (float v : light) {
            same += v > threshold == bright ? 1 : 0;
        }
        boolean framed = light.length - same > FRAMED * light.length;
        float[] side = new float[framed ? light.length - same : same];
        int n = 0;
        for (float v : light) {
            if ((v > threshold == bright) != framed) {
                side[n++] = v;
            }
        }
        return median(side);
    }

    /// How light the paper is: the median of the border.
    static float paper(float[] light, int width, int height) {
        return median(border(light, width, height));
    }

    private static float[] border(float[] values, int width, int height) {
        float[] border = new float[2 * (width + height)];
        int n = 0;
        for (int x = 0; x < width; x++) {
            border[n++] = values[x];
            border[n++] = values[(height - 1) * width + x];
        }
        for (int y = 0; y < height; y++) {
            border[n++] = values[y * width];
            border[n++] = values[y * width + width - 1];
        }
        return border;
    }

    private static float median(float[] values) {
        return quantile(values, 0.5);
    }

    private static float quantile(float[] values, double share) {
        Arrays.sort(values);
        return values[(int) Math.min(values.length - 1.0, share * values.length)];
    }
}
