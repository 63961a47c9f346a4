package dev.backlight.data.pen;

import java.util.List;

/// A digit to show how drawing goes: a 7 of two strokes, as a hand would draw it.
public final class SampleDrawing {
    private SampleDrawing() {}

    /// @param width of the pen, as a share of the canvas
    public static List<Stroke> seven(double width) {
        return List.of(
                new Stroke(
                        List.of(point(0.30, 0.27), point(0.42, 0.25), point(0.56, 0.245), point(0.70, 0.25)),
                        width,
                        false),
                new Stroke(
                        List.of(
                                point(0.70, 0.25),
                                point(0.64, 0.37),
                                point(0.57, 0.50),
                                point(0.51, 0.63),
                                point(0.46, 0.77)),
                        width,
                        false));
    }

    private static Point point(double x, double y) {
        return new Point(x, y);
    }
}
