package dev.backlight.data.pen.preparation;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;

/// Reads a picture row by row as luma and opacity. Grey pictures give their samples as they are stored;
/// `BufferedImage.getRGB` would take them for linear light and brighten the middle greys.
final class PixelRows {
    private final BufferedImage image;
    private final boolean grey;
    private final float[] luma;
    private final float[] alpha;
    private final int[] row;

    PixelRows(BufferedImage image) {
        this.image = image;
        this.grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && !image.isAlphaPremultiplied();
        this.luma = new float[image.getWidth()];
        this.alpha = new float[image.getWidth()];
        this.row = new int[image.getWidth()];
    }

    /// Makes `luma` and `alpha` speak of row y.
    void read(int y) {
        if (grey) {
            band(0, y, luma);
            for (int x = 0; x < row.length; x++) {
                alpha[x] = 1;
            }
            if (image.getColorModel().hasAlpha()) {
                band(1, y, alpha);
            }
            return;
        }
        image.getRGB(0, y, row.length, 1, row, 0, row.length);
        for (int x = 0; x < row.length; x++) {
            int argb = row[x];
            alpha[x] = (argb >>> 24) / 255f;
            luma[x] = (0.299f * (argb >> 16 & 0xff) + 0.587f * (argb >> 8 & 0xff) + 0.114f * (argb & 0xff)) / 255f;
        }
    }

    /// Brightness of pixel x by ITU-R BT.601: 0 black, 1 white.
    float luma(int x) {
        return luma[x];
    }

    /// Opacity of pixel x: 0 transparent, 1 opaque.
    float alpha(int x) {
        return alpha[x];
    }

    private void band(int band, int y, float[] values) {
        float full = (1 << image.getSampleModel().getSampleSize(band)) - 1;
        image.getRaster().getSamples(0, y, row.length, 1, band, row);
        for (int x = 0; x < row.length; x++) {
            values[x] = row[x] / full;
        }
    }
}
