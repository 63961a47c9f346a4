package dev.backlight.view.paint.scale;

import javafx.scene.paint.Color;

/// Piecewise linear mixing of colours, and their packing.
public final class Ramp {
    private Ramp() {}

    /// Linear RGB mix through `colors` standing at `stops`.
    ///
    /// @param stops rising from 0 to 1, as many as colours
    /// @param t clamped to [0, 1]
    public static Color mix(Color[] colors, double[] stops, double t) {
        if (t <= 0) {
            return colors[0];
        }
        int i = 1;
        while (i < stops.length - 1 && t > stops[i]) {
            i++;
        }
        double share = Math.min(1, (t - stops[i - 1]) / (stops[i] - stops[i - 1]));
        return colors[i - 1].interpolate(colors[i], share);
    }

    /// @return 0xAARRGGBB
    public static int argb(Color color) {
        int a = (int) Math.round(color.getOpacity() * 255);
        int r = (int) Math.round(color.getRed() * 255);
        int g = (int) Math.round(color.getGreen() * 255);
        int b = (int) Math.round(color.getBlue() * 255);
        return a << 24 | r << 16 | g << 8 | b;
    }

    /// @param hexes colours written as `#RRGGBB`
    public static Color[] stops(String... hexes) {
        Color[] colors = new Color[hexes.length];
        for (int i = 0; i < hexes.length; i++) {
            colors[i] = Color.web(hexes[i]);
        }
        return colors;
    }
}
