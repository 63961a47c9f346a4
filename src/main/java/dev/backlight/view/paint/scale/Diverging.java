package dev.backlight.view.paint.scale;

import javafx.scene.paint.Color;

/// Signed numbers as colour: orange below zero, the stage's own colour at zero, blue above.
///
/// `v` is clamped to [-1, 1]; `t = |v|^0.85` walks four colour stops at 0, 0.30, 0.72 and 1. All 511 colours are
/// computed once, so looking one up costs an array access.
public final class Diverging {
    private static final int STEPS = 255;
    private static final double BEND = 0.85;
    private static final double[] STOPS = {0, 0.30, 0.72, 1};

    private final int[] packed = new int[2 * STEPS + 1];
    private final Color[] colors = new Color[2 * STEPS + 1];

    /// @param negative colours of the four stops from zero to -1
    /// @param positive colours of the four stops from zero to +1
    public Diverging(Color[] negative, Color[] positive) {
        for (int i = -STEPS; i <= STEPS; i++) {
            double t = Math.pow(Math.abs(i) / (double) STEPS, BEND);
            Color color = Ramp.mix(i < 0 ? negative : positive, STOPS, t);
            colors[i + STEPS] = color;
            packed[i + STEPS] = Ramp.argb(color);
        }
    }

    /// @param v any number; beyond [-1, 1] it takes the end's colour, NaN takes zero's
    /// @return opaque colour, packed as 0xAARRGGBB
    public int argb(double v) {
        return packed[index(v)];
    }

    /// @param v any number; beyond [-1, 1] it takes the end's colour, NaN takes zero's
    public Color color(double v) {
        return colors[index(v)];
    }

    /// The same for the many numbers of a picture, which are floats.
    public int argb(float v) {
        float place = Math.max(-STEPS, Math.min(STEPS, v * STEPS)) + (STEPS + 0.5f);
        return packed[v == v ? (int) place : STEPS];
    }

    private static int index(double v) {
        double clamped = Math.max(-1, Math.min(1, v));
        return (int) Math.round(clamped * STEPS) + STEPS;
    }
}
