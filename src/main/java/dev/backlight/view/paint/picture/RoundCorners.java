package dev.backlight.view.paint.picture;

import dev.backlight.view.paint.scale.PackedColors;

/// Rounds a square picture's corners in its pixels. As the clip of a node they take the renderer a fifth of its
/// time for each frame: it paints all of the square into a picture of its own and lays that over the window.
public final class RoundCorners {
    private RoundCorners() {}

    /// @param pixels opaque, row-major; premultiplied 0xAARRGGBB afterwards
    /// @param side of the square in pixels
    /// @param radius of its corners in pixels
    public static void cut(int[] pixels, int side, double radius) {
        int reach = Math.min((int) Math.ceil(radius), side / 2);
        for (int y = 0; y < reach; y++) {
            for (int x = 0; x < reach; x++) {
                double away = Math.hypot(radius - x - 0.5, radius - y - 0.5) - radius;
                int covered = (int) Math.round(256 * Math.clamp(0.5 - away, 0, 1));
                keep(pixels, y * side + x, covered);
                keep(pixels, y * side + side - 1 - x, covered);
                keep(pixels, (side - 1 - y) * side + x, covered);
                keep(pixels, (side - 1 - y) * side + side - 1 - x, covered);
            }
        }
    }

    private static void keep(int[] pixels, int at, int covered) {
        pixels[at] = PackedColors.over(0, pixels[at], covered);
    }
}
