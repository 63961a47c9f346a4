package dev.backlight.data;

import java.awt.image.BufferedImage;

/// Tells ink from paper: paper is what the border mostly is, transparent places are paper too.
final class InkFinder {
    private static final float FAINTEST = 0.08f;

    private InkFinder() {}

    /// @return width x height amounts in [0, 1], row by row; the strongest ink is 1, all zero without any
    static float[] ink(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] light = lightness(image);
        float paper = border(light, width, height) > 0.5f ? 1 : 0;
        float background = border(light, width, height);
        float strongest = 0;
        float[] ink = new float[light.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = Math.max(0, paper == 1 ? background - light[i] : light[i] - background);
            strongest = Math.max(strongest, ink[i]);
        }
        float threshold = strongest < FAINTEST ? Float.POSITIVE_INFINITY : 0.15f * strongest;
        for (int i = 0; i < ink.length; i++) {
            ink[i] = ink[i] < threshold ? 0 : ink[i] / strongest;
        }
        return ink;
    }

    /// 0 black to 1 white, transparent places as white paper unless all ink is white.
    private static float[] lightness(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        boolean darkInk = false;
        for (int pixel : pixels) {
            darkInk |= (pixel >>> 24) > 127 && luma(pixel) < 0.5f;
        }
        float paper = darkInk ? 1 : 0;
        float[] light = new float[pixels.length];
        for (int i = 0; i < light.length; i++) {
            float opacity = (pixels[i] >>> 24) / 255f;
            light[i] = opacity * luma(pixels[i]) + (1 - opacity) * paper;
        }
        return light;
    }

    /// ITU-R BT.601
    private static float luma(int argb) {
        return (0.299f * (argb >> 16 & 0xFF) + 0.587f * (argb >> 8 & 0xFF) + 0.114f * (argb & 0xFF)) / 255;
    }

    private static float border(float[] light, int width, int height) {
        float[] values = new float[2 * width + 2 * height];
        int n = 0;
        for (int x = 0; x < width; x++) {
            values[n++] = light[x];
            values[n++] = light[(height - 1) * width + x];
        }
        for (int y = 0; y < height; y++) {
            values[n++] = light[y * width];
            values[n++] = light[y * width + width - 1];
        }
        java.util.Arrays.sort(values);
        return values[n / 2];
    }
}
