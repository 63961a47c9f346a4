package dev.backlight.view.paint.scale;

import javafx.scene.paint.Color;

/// Amounts without sign as colour, from the ground's colour at 0 to the strongest plum at 1; 256 colours computed
/// once.
public final class Sequential {
    private static final int STEPS = 255;
    private static final double[] STOPS = {0, 1 / 3.0, 2 / 3.0, 1};

    private final int[] packed = new int[STEPS + 1];
    private final Color[] colors = new Color[STEPS + 1];

    /// @param stops four colours at equal distances from 0 to 1
    public Sequential(Color[] stops) {
        for (int i = 0; i <= STEPS; i++) {
            colors[i] = Ramp.mix(stops, STOPS, i / (double) STEPS);
            packed[i] = Ramp.argb(colors[i]);
        }
    }

    /// @param t clamped to [0, 1]
    /// @return 0xAARRGGBB
    public int argb(double t) {
        return packed[index(t)];
    }

    /// @param t clamped to [0, 1]
    public Color color(double t) {
        return colors[index(t)];
    }

    private static int index(double t) {
        return (int) Math.round(Math.max(0, Math.min(1, t)) * STEPS);
    }
}
