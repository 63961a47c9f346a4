package dev.backlight.view.paint;

import java.util.Arrays;

/// Strokes level-ended cubic curves straight into pixels, anti-aliased: hundreds of curves in a few milliseconds, where a
/// general path renderer on a machine without a graphics card takes ten times as long.
///
/// A curve runs from (x0, y0) to (x1, y1), x0 < x1, with control points at half the horizontal distance, so that with
/// d = x1 − x0 and D = y1 − y0
///
/// `x(t) = x0 + d·(1.5t − 1.5t² + t³)`, `y(t) = y0 + D·(3t² − 2t³)`.
///
/// Both grow steadily, so each pixel column (where the curve is flat) or row (where it is steep) meets the curve once; a
/// pixel's coverage follows from its distance to that point, measured across the curve.
public final class CurveRaster {
    private static final int ARC_PIECES = 48;

    private final double[] arc = new double[ARC_PIECES + 1];
    private int[] pixels = new int[0];
    private float[] cover = new float[0];
    private int[] touched = new int[0];
    private int count;
    private int width;
    private int height;
    private double x0;
    private double y0;
    private double d;
    private double rise;
    private double half;
    private double dashOn;
    private double dashPeriod;

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

    /// @param lineWidth in pixels
    /// @param rgb colour, its alpha is ignored
    /// @param alpha in [0, 1]
    /// @param on length of a dash in pixels; 0 for a solid line
    /// @param off length of the gap after it
    public void stroke(
            double fromX,
            double fromY,
            double toX,
            double toY,
            double lineWidth,
            int rgb,
            double alpha,
            double on,
            double off) {
        x0 = fromX;
        y0 = fromY;
        d = toX - fromX;
        rise = toY - fromY;
        half = lineWidth / 2;
        dashOn = on;
        dashPeriod = on + off;
        if (d <= 0) {
            return;
        }
        if (on > 0) {
            measure();
        }
        double q = 1.5 * d / (6 * Math.abs(rise) + 3 * d); // |slope| is 1 where t(1 − t) = q
        if (q >= 0.25) {
            columns(0, 1);
        } else {
            double t = (1 - Math.sqrt(1 - 4 * q)) / 2;
            double overlap = (half + 1.5) / d;
            columns(0, Math.min(0.5, t + overlap));
            rows(Math.max(0, t - overlap / 2), Math.min(1, 1 - t + overlap / 2));
            columns(Math.max(0.5, 1 - t - overlap), 1);
        }
        blend(rgb, alpha);
    }

    private void columns(double from, double to) {
        int first = Math.max(0, (int) Math.ceil(x(from) - 0.5));
        int last = Math.min(width - 1, (int) Math.floor(x(to) - 0.5));
        double t = from;
        for (int column = first; column <= last; column++) {
            double u = (column + 0.5 - x0) / d;
            for (int i = 0; i < 3; i++) {
                t -= (t * (1.5 + t * (t - 1.5)) - u) / (1.5 + t * (3 * t - 3));
            }
            double slope = rise * 6 * t * (1 - t) / (d * (1.5 + t * (3 * t - 3)));
            double cos = 1 / Math.sqrt(1 + slope * slope);
            double centre = y(t);
            double reach = (half + 0.5) / cos;
            int top = Math.max(0, (int) Math.ceil(centre - reach - 0.5));
            int bottom = Math.min(height - 1, (int) Math.floor(centre + reach - 0.5));
            double along = dashOn > 0 ? length(t) : 0;
            for (int row = top; row <= bottom; row++) {
                double offset = row + 0.5 - centre;
                touch(row * width + column, Math.abs(offset) * cos, along + offset * slope * cos);
            }
        }
    }

    private void rows(double from, double to) {
        double low = Math.min(y(from), y(to));
        double high = Math.max(y(from), y(to));
        int first = Math.max(0, (int) Math.ceil(low - 0.5));
        int last = Math.min(height - 1, (int) Math.floor(high - 0.5));
        double t = 0.5;
        for (int row = first; row <= last; row++) {
            double v = (row + 0.5 - y0) / rise;
            for (int i = 0; i < 4; i++) {
                t -= (t * t * (3 - 2 * t) - v) / Math.max(1e-3, 6 * t * (1 - t));
                t = Math.max(0.001, Math.min(0.999, t));
            }
            double run = d * (1.5 + t * (3 * t - 3)) / (rise * 6 * t * (1 - t)); // dx/dy
            double cos = 1 / Math.sqrt(1 + run * run);
            double centre = x(t);
            double reach = (half + 0.5) / cos;
            int left = Math.max(0, (int) Math.ceil(centre - reach - 0.5));
            int right = Math.min(width - 1, (int) Math.floor(centre + reach - 0.5));
            double along = dashOn > 0 ? length(t) : 0;
            double forward = Math.abs(run) * cos;
            for (int column = left; column <= right; column++) {
                double offset = column + 0.5 - centre;
                touch(row * width + column, Math.abs(offset) * cos, along + offset * forward);
            }
        }
    }

    /// @param distance of the pixel's centre across the curve
    /// @param along its place on the curve's length
    private void touch(int index, double distance, double along) {
        double coverage = Math.min(Math.min(1, 2 * half), half + 0.5 - distance);
        if (dashOn > 0) {
            double phase = along - Math.floor(along / dashPeriod) * dashPeriod;
            coverage *= Math.max(0, Math.min(1, Math.min(phase, dashOn - phase) + 0.5));
        }
        if (coverage <= 0) {
            return;
        }
        if (cover[index] == 0) {
            touched[count++] = index;
        }
        cover[index] = Math.max(cover[index], (float) coverage);
    }

    private void blend(int rgb, double alpha) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        for (int i = 0; i < count; i++) {
            int index = touched[i];
            int a = (int) (cover[index] * alpha * 256 + 0.5);
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

    private void measure() {
        double x = x0;
        double y = y0;
        for (int i = 1; i <= ARC_PIECES; i++) {
            double t = i / (double) ARC_PIECES;
            arc[i] = arc[i - 1] + Math.hypot(x(t) - x, y(t) - y);
            x = x(t);
            y = y(t);
        }
    }

    private double length(double t) {
        double place = t * ARC_PIECES;
        int i = Math.max(0, Math.min(ARC_PIECES - 1, (int) place));
        return arc[i] + (place - i) * (arc[i + 1] - arc[i]);
    }

    private double x(double t) {
        return x0 + d * t * (1.5 + t * (t - 1.5));
    }

    private double y(double t) {
        return y0 + rise * t * t * (3 - 2 * t);
    }
}
