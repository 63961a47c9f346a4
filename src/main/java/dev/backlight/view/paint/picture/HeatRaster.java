package dev.backlight.view.paint.picture;

import dev.backlight.view.paint.scale.Diverging;
import dev.backlight.view.paint.scale.PackedColors;

/// Paints a square map of signed numbers into a rounded square of pixels, smoothly: numbers are interpolated, then
/// coloured.
public final class HeatRaster {
    private int[] pixels = {};
    private int width;
    private Corners corners;
    private Across across;

    /// Directs the following maps into `target`.
    ///
    /// @param target premultiplied 0xAARRGGBB, row-major
    public void open(int[] target, int targetWidth) {
        pixels = target;
        width = targetWidth;
    }

    /// @param map [cells x cells], row by row from the top
    /// @param limit the magnitude that gets the full colour
    /// @param strength of the map's colour over `ground`, in 256ths
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
            int strength) {
        float factor = (float) (1 / limit);
        int height = pixels.length / width;
        if (corners == null || !corners.fits(side, radius)) {
            corners = new Corners(side, radius);
        }
        if (across == null || across.side() != side || across.cells() != cells) {
            across = Across.of(side, cells);
        }
        int[] cell = across.cell();
        float[] share = across.share();
        for (int y = Math.max(0, -top); y < Math.min(side, height - top); y++) {
            float v = Math.clamp((y + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
            int row = (int) v;
            float down = v - row;
            for (int x = Math.max(0, -left); x < Math.min(side, width - left); x++) {
                float right = share[x];
                int at = row * cells + cell[x];
                float upper = map[at] + right * (map[at + 1] - map[at]);
                float lower = map[at + cells] + right * (map[at + cells + 1] - map[at + cells]);
                int colour = colours.argb((upper + down * (lower - upper)) * factor);
                int coverage = corners.coverage(x, y);
                int to = (top + y) * width + left + x;
                if (strength < 256) {
                    colour = PackedColors.mix(ground, colour, strength);
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

    /// How much of each pixel a rounded square covers, in 256ths; all maps of a painting have the same few.
    private static final class Corners {
        private final int side;
        private final double radius;
        private final int reach;
        private final int[] coverage;

        Corners(int side, double radius) {
            this.side = side;
            this.radius = radius;
            reach = Math.min(side, (int) Math.ceil(radius));
            coverage = new int[4 * reach * reach];
            for (int y = 0; y < 2 * reach; y++) {
                for (int x = 0; x < 2 * reach; x++) {
                    coverage[y * 2 * reach + x] = found(outside(x), outside(y));
                }
            }
        }

        boolean fits(int otherSide, double otherRadius) {
            return side == otherSide && radius == otherRadius;
        }

        int coverage(int x, int y) {
            if (x >= reach && x < side - reach || y >= reach && y < side - reach) {
                return 256;
            }
            return coverage[inside(y) * 2 * reach + inside(x)];
        }

        /// Where a pixel near one end of a side stands among those near both.
        private int inside(int place) {
            return place < reach ? place : place - side + 2 * reach;
        }

        private int outside(int place) {
            return place < reach ? place : place + side - 2 * reach;
        }

        private int found(int x, int y) {
            if (x >= radius && x < side - radius || y >= radius && y < side - radius) {
                return 256;
            }
            return (int) (256 * Math.clamp(0.5 - distance(x, y, side, radius), 0.0, 1.0));
        }
    }

    /// Distance of a pixel's middle from the edge of a rounded square, negative inside.
    private static double distance(int x, int y, int side, double radius) {
        double half = side / 2.0;
        double outX = Math.abs(x + 0.5 - half) - (half - radius);
        double outY = Math.abs(y + 0.5 - half) - (half - radius);
        double beyond = outX > 0 && outY > 0 ? Math.hypot(outX, outY) : Math.max(0, Math.max(outX, outY));
        return beyond + Math.min(Math.max(outX, outY), 0) - radius;
    }
}
