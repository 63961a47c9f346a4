package dev.backlight.view.paint.picture;

import dev.backlight.view.paint.scale.Diverging;
import dev.backlight.view.paint.scale.PackedColors;

/// Paints a square map of signed numbers into a rounded square of pixels, smoothly: numbers are interpolated, then
/// coloured.
public final class HeatRaster {
    private int[] pixels = {};
    private int width;

    /// Directs the following maps into `target`.
    ///
    /// @param target premultiplied 0xAARRGGBB, row-major
    public void open(int[] target, int targetWidth) {
        pixels = target;
        width = targetWidth;
    }

    /// @param map [cells x cells], row by row from the top
    /// @param limit the magnitude that gets the full colour
    /// @param share of the map's colour over `ground`, in 256ths
    public void paint(
            float[] map,
            int cells,
            double limit,
            Diverging colours,
            int left,
            int top,
            int side,
            double radius,
            int ground,
            int share) {
        float factor = (float) (1 / limit);
        int height = pixels.length / width;
        for (int y = Math.max(0, -top); y < Math.min(side, height - top); y++) {
            float v = Math.clamp((y + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
            int row = (int) v;
            float down = v - row;
            for (int x = Math.max(0, -left); x < Math.min(side, width - left); x++) {
                float u = Math.clamp((x + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
                int column = (int) u;
                float right = u - column;
                int at = row * cells + column;
                float upper = map[at] + right * (map[at + 1] - map[at]);
                float lower = map[at + cells] + right * (map[at + cells + 1] - map[at + cells]);
                int colour = colours.argb((upper + down * (lower - upper)) * factor);
                int coverage = coverage(x, y, side, radius);
                int to = (top + y) * width + left + x;
                if (share < 256) {
                    colour = PackedColors.mix(ground, colour, share);
                }
                pixels[to] = coverage == 256 ? colour : PackedColors.over(pixels[to], colour, coverage);
            }
        }
    }

    /// A ring around a rounded square, anti-aliased.
    ///
    /// @param thick of the ring, in pixels
    public void ring(int left, int top, int side, double radius, double thick, int colour) {
        int height = pixels.length / width;
        int reach = (int) Math.ceil(thick);
        for (int y = Math.max(-reach, -top); y < Math.min(side + reach, height - top); y++) {
            for (int x = Math.max(-reach, -left); x < Math.min(side + reach, width - left); x++) {
                if (y >= radius && y < side - radius && x >= 0 && x < side) {
                    continue; // nothing of the ring inside
                }
                double away = distance(x, y, side, radius);
                double cover = Math.min(1, Math.min(away + 0.5, thick - away + 0.5));
                if (cover > 0 && left + x >= 0 && left + x < width) {
                    int to = (top + y) * width + left + x;
                    pixels[to] = PackedColors.over(pixels[to], colour, (int) (cover * 256));
                }
            }
        }
    }

    /// A filled disc, anti-aliased.
    public void disc(double centreX, double centreY, double radius, int colour) {
        int height = pixels.length / width;
        for (int y = Math.max(0, (int) (centreY - radius - 1)); y < Math.min(height, centreY + radius + 1); y++) {
            for (int x = Math.max(0, (int) (centreX - radius - 1)); x < Math.min(width, centreX + radius + 1); x++) {
                double cover = Math.min(1, radius + 0.5 - Math.hypot(x + 0.5 - centreX, y + 0.5 - centreY));
                if (cover > 0) {
                    pixels[y * width + x] = PackedColors.over(pixels[y * width + x], colour, (int) (cover * 256));
                }
            }
        }
    }

    private static int coverage(int x, int y, int side, double radius) {
        if (x >= radius && x < side - radius || y >= radius && y < side - radius) {
            return 256;
        }
        return (int) (256 * Math.clamp(0.5 - distance(x, y, side, radius), 0.0, 1.0));
    }

    /// Distance of a pixel's middle from the edge of a rounded square, negative inside.
    private static double distance(int x, int y, int side, double radius) {
        double half = side / 2.0;
        double outX = Math.abs(x + 0.5 - half) - (half - radius);
        double outY = Math.abs(y + 0.5 - half) - (half - radius);
        return Math.hypot(Math.max(outX, 0), Math.max(outY, 0)) + Math.min(Math.max(outX, outY), 0) - radius;
    }
}
