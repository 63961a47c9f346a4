package dev.backlight.view.features;

import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;

/// Where pictures and charts of the features will stand, while the components are found.
///
/// @param tiles how many components have a picture
/// @param rebuilt how many pictures of the sample there will be
record FeaturesSkeleton(int tiles, int rebuilt) {
    private static final double PAD = 16;

    /// @param left width of the components' part
    /// @param width of the page
    /// @param height from the top of this part, to which the painting has been moved
    void paint(GraphicsContext gc, double left, double width, double height, Palette palette) {
        gc.setFill(palette.inset());
        double rowHeight = (height - 18 - 24) / 4;
        double side = Math.max(16, Math.min(rowHeight - 20, (left - 24) / 4));
        for (int k = 0; k < tiles; k++) {
            place(gc, PAD + k % 4 * ((left + 8) / 4), 24 + k / 4 * rowHeight, side, side);
        }
        double from = PAD + left + PAD;
        double rest = width - left - 3 * PAD;
        double tile = Math.min((rest - (rebuilt - 1) * 14) / rebuilt, Math.max(48, height * 0.3));
        for (int i = 0; i < rebuilt; i++) {
            place(gc, from + i * (rest - tile) / (rebuilt - 1), 24, tile, tile);
        }
        double chart = tile + 58 + 24;
        if (height - chart > 60) {
            place(gc, from, chart, rest * 0.56, height - chart - 28);
            place(gc, from + rest * 0.62, chart, rest * 0.38, height - chart - 28);
        }
    }

    private static void place(GraphicsContext gc, double x, double y, double width, double height) {
        gc.fillRoundRect(x, y, width, height, 6, 6);
    }
}
