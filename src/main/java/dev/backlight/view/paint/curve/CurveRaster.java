package dev.backlight.view.paint.curve;

import dev.backlight.view.paint.scale.PackedColors;
import java.util.Arrays;

/// Strokes curves straight into pixels, anti-aliased: hundreds of curves in a millisecond or two, where a general
/// path renderer on a machine without a graphics card takes many times as long.
///
/// A pixel's coverage follows from its distance to the curve.
public final class CurveRaster {
    /// A line that changes no pixel by more than this share is not worth its time.
    private static final double INVISIBLE = 0.03;

    private int[] pixels = new int[0];

    /// Directs the following strokes into `target`, which is cleared.
    ///
    /// @param target pixels, premultiplied 0xAARRGGBB, row-major
    public void open(int[] target) {
        pixels = target;
        Arrays.fill(target, 0);
    }

    /// Makes all that has been stroked so far fainter, as one.
    ///
    /// @param share of its strength that it keeps, in [0, 1]
    public void fade(double share) {
        int keep = (int) Math.round(share * 256);
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i]; // mostly nothing, and stays so; without a question it goes by vectors
            int alphaGreen = (pixel >>> 8 & 0xFF00FF) * keep & 0xFF00FF00;
            int redBlue = (pixel & 0xFF00FF) * keep >>> 8 & 0xFF00FF;
            pixels[i] = alphaGreen | redBlue;
        }
    }

    /// @param curve found for a target of this size and for lines at least this wide
    /// @param lineWidth in pixels
    /// @param rgb colour, its alpha is ignored
    /// @param alpha in [0, 1]
    /// @param on length of a dash in pixels; 0 for a solid line
    /// @param off length of the gap after it
    public void stroke(CurvePixels curve, double lineWidth, int rgb, double alpha, double on, double off) {
        if (alpha * Math.min(1, lineWidth) < INVISIBLE) {
            return;
        }
        float reach = (float) (lineWidth / 2 + 0.5);
        float full = (float) Math.min(1, lineWidth);
        float opacity = (float) (alpha * 256);
        int count = curve.within(reach);
        if (on > 0) {
            dashed(curve, count, reach, full, opacity, rgb, (float) on, (float) (on + off));
        } else {
            solid(curve, count, reach, full, opacity, rgb);
        }
    }

    private void solid(CurvePixels curve, int count, float reach, float full, float opacity, int rgb) {
        int[] index = curve.index;
        float[] distance = curve.distance;
        for (int i = 0; i < count; i++) {
            float coverage = Math.min(full, reach - distance[i]);
            if (coverage > 0) {
                blend(index[i], rgb, (int) (coverage * opacity + 0.5f));
            }
        }
    }

    private void dashed(
            CurvePixels curve, int count, float reach, float full, float opacity, int rgb, float on, float period) {
        int[] index = curve.index;
        float[] distance = curve.distance;
        float[] along = curve.along;
        float dashes = 1 / period;
        for (int i = 0; i < count; i++) {
            float phase = along[i] - (int) (along[i] * dashes) * period;
            float dash = Math.min(1, Math.min(phase, on - phase) + 0.5f);
            float coverage = Math.min(full, reach - distance[i]) * dash;
            if (dash > 0 && coverage > 0) {
                blend(index[i], rgb, (int) (coverage * opacity + 0.5f));
            }
        }
    }

    private void blend(int at, int rgb, int share) {
        pixels[at] = PackedColors.over(pixels[at], rgb, share);
    }
}
