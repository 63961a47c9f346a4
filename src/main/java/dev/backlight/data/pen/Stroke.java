package dev.backlight.data.pen;

import java.util.List;

/// One pull of the pen, with round ends.
///
/// @param width as a fraction of the canvas side
/// @param eraser takes ink away instead of leaving it
public record Stroke(List<Point> points, double width, boolean eraser) {
    public Stroke {
        points = List.copyOf(points);
    }
}
