package dev.backlight.data.pen;

import java.util.List;

/// Turns strokes into ink: each pixel takes the part of the pen that covers it, by its distance from the stroke's
/// curve.
public final class DigitRaster {
    private DigitRaster() {}

    /// @param size side of the square picture in pixels
    /// @return size x size amounts of ink in [0, 1], row by row
    public static float[] render(List<Stroke> strokes, int size) {
        float[] ink = new float[size * size];
        for (Stroke stroke : strokes) {
            Coverage coverage = new Coverage(size);
            double radius = stroke.width() * size / 2;
            StrokeCurve.draw(
                    stroke.points(),
                    (x0, y0, x1, y1) -> coverage.line(x0 * size, y0 * size, x1 * size, y1 * size, radius));
            for (int i = 0; i < ink.length; i++) {
                ink[i] = over(ink[i], coverage.amounts()[i], stroke.eraser());
            }
        }
        return ink;
    }

    /// The ink of a pixel after a stroke.
    static float over(float ink, float coverage, boolean eraser) {
        return eraser ? Math.min(ink, 1 - coverage) : Math.max(ink, coverage);
    }
}
