package dev.backlight.view.compressing;

import dev.backlight.view.paint.Palette;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Pictures of numbers as ink.
final class Ink {
    /// Side of a digit in pixels.
    static final int SIDE = 28;

    private Ink() {}

    /// Pictures beside and below each other, the ground clear.
    ///
    /// @param pictures each `SIDE` x `SIDE`, 0 for clear and 1 for ink; beyond both is cut off
    /// @param strength of full ink, in (0, 1]
    static WritableImage tiles(float[][] pictures, int columns, Color ink, double strength) {
        int rows = (pictures.length + columns - 1) / columns;
        int wide = columns * SIDE;
        int[] pixels = new int[wide * rows * SIDE];
        int rgb = Palette.argb(ink) & 0xFFFFFF;
        for (int p = 0; p < pictures.length; p++) {
            int corner = p / columns * SIDE * wide + p % columns * SIDE;
            for (int i = 0; i < SIDE * SIDE; i++) {
                long alpha = Math.round(255 * strength * Math.clamp(pictures[p][i], 0, 1));
                pixels[corner + i / SIDE * wide + i % SIDE] = (int) alpha << 24 | rgb;
            }
        }
        WritableImage image = new WritableImage(wide, rows * SIDE);
        image.getPixelWriter().setPixels(0, 0, wide, rows * SIDE, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        return image;
    }
}
