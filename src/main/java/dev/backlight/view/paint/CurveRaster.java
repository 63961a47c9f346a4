package dev.backlight.view.paint;

import java.util.Arrays;

/// Strokes curves straight into pixels, anti-aliased: hundreds of curves in a few milliseconds, where a general
/// path renderer on a machine without a graphics card takes ten times as long.
///
/// A pixel's coverage follows from its distance to the curve, measured across it.
public final class CurveRaster {
    /// A line that changes no pixel by more than this share is not worth its time.
    private static final double INVISIBLE = 0.03;

    private int[] pixels = new int[0];
    private float[] cover = new float[0];
    private int[] touched = new int[0];
    private int count;
    private int width;
    private int height;
    private float half;
    private float dashOn;
    private float dashPeriod;

    /// Directs the following strokes into `target`, which is cleared.
    ///
    /// @param target [height x width] pixels, premultiplied 0xAARRGGBB, row-major
    public void open(int[] target, int targetWidth, int targetHeight) {
        pixels = target;
        width = targetWidth;
        height = targetHeight;
        Arrays.fill(target, 0);
        if (cover.length < target.length) {
            cover = new float[target.length];
            touched = new int[target.length];
        }
    }

    /// @param path in the pixels of the target; what lies outside is cut off
    /// @param lineWidth in pixels, at most 12
    /// @param rgb colour, its alpha is ignored
    /// @param alpha in [0, 1]
    /// @param on length of a dash in pixels; 0 for a solid line
    /// @param off length of the gap after it
    public void stroke(CurvePath path, double lineWidth, int rgb, double alpha, double on, double off) {
        if (alpha * Math.min(1, lineWidth) < INVISIBLE) {
            return;
        }
        half = (float) lineWidth / 2;
        dashOn = (float) on;
        dashPeriod = (float) (on + off);
        for (int i = 0; i < path.count; i++) {
            if (path.line[i] >= 0) {
                cross(path, i, path.line[i], width, height, 1, width);
            } else {
                cross(path, i, -1 - path.line[i], height, width, width, 1);
            }
        }
        blend(rgb, alpha);
    }

    /// Covers the pixels of one column or row around the place where the curve crosses it.
    ///
    /// @param line the column or row, of `lines` in the target
    /// @param length pixels of a line
    /// @param lineStep from a line to the next in the target
    /// @param step from a pixel of the line to the next in the target
    private void cross(CurvePath path, int i, int line, int lines, int length, int lineStep, int step) {
        if (line >= lines) {
            return;
        }
        float centre = path.centre[i];
        float across = path.across[i];
        float reach = (half + 0.5f) / across;
        int first = Math.max(0, (int) Math.ceil(centre - reach - 0.5f));
        int last = Math.min(length - 1, (int) Math.floor(centre + reach - 0.5f));
        float full = Math.min(1, 2 * half);
        for (int p = first; p <= last; p++) {
            float offset = p + 0.5f - centre;
            float coverage = Math.min(full, half + 0.5f - Math.abs(offset) * across);
            if (dashOn > 0) {
                coverage *= dash(path.along[i] + offset * path.lean[i]);
            }
            int index = line * lineStep + p * step;
            if (coverage > cover[index]) {
                if (cover[index] == 0) {
                    touched[count++] = index;
                }
                cover[index] = coverage;
            }
        }
    }

    private float dash(float along) {
        float phase = along - (float) Math.floor(along / dashPeriod) * dashPeriod;
        return Math.max(0, Math.min(1, Math.min(phase, dashOn - phase) + 0.5f));
    }

    private void blend(int rgb, double alpha) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        float opacity = (float) (alpha * 256);
        for (int i = 0; i < count; i++) {
            int index = touched[i];
            int a = (int) (cover[index] * opacity + 0.5f);
            cover[index] = 0;
            int rest = 256 - a;
            int below = pixels[index];
            int outAlpha = (255 * a + (below >>> 24) * rest) >> 8;
            int outRed = (red * a + (below >> 16 & 0xFF) * rest) >> 8;
            int outGreen = (green * a + (below >> 8 & 0xFF) * rest) >> 8;
            int outBlue = (blue * a + (below & 0xFF) * rest) >> 8;
            pixels[index] = outAlpha << 24 | outRed << 16 | outGreen << 8 | outBlue;
        }
        count = 0;
    }
}
