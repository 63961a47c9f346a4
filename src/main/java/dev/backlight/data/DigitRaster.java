package dev.backlight.data;

import java.util.Arrays;
import java.util.List;

/// Turns strokes into ink: each pixel takes the part of the pen that covers it, by its distance from the stroke's
/// line.
public final class DigitRaster {
    private DigitRaster() {}

    /// @param size side of the square picture in pixels
    /// @return size x size amounts of ink in [0, 1], row by row
    public static float[] render(List<Stroke> strokes, int size) {
        float[] ink = new float[size * size];
        float[] coverage = new float[size * size];
        for (Stroke stroke : strokes) {
            Arrays.fill(coverage, 0);
            cover(stroke, size, coverage);
            for (int i = 0; i < ink.length; i++) {
                ink[i] = stroke.eraser() ? Math.min(ink[i], 1 - coverage[i]) : Math.max(ink[i], coverage[i]);
            }
        }
        return ink;
    }

    private static void cover(Stroke stroke, int size, float[] coverage) {
        List<Point> points = stroke.points();
        double radius = stroke.width() * size / 2;
        for (int i = 0; i < points.size(); i++) {
            Point from = points.get(Math.max(0, i - 1));
            Point to = points.get(i);
            if (i > 0 || points.size() == 1) {
                segment(from.x() * size, from.y() * size, to.x() * size, to.y() * size, radius, size, coverage);
            }
        }
    }

    private static void segment(double x0, double y0, double x1, double y1, double radius, int size, float[] coverage) {
        int left = clamp(Math.min(x0, x1) - radius - 1, size);
        int right = clamp(Math.max(x0, x1) + radius + 1, size);
        int top = clamp(Math.min(y0, y1) - radius - 1, size);
        int bottom = clamp(Math.max(y0, y1) + radius + 1, size);
        double reach = radius + 0.5;
        double dx = x1 - x0;
        double dy = y1 - y0;
        double lengthSquared = dx * dx + dy * dy;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double t = lengthSquared == 0 ? 0 : Math.clamp((px * dx + py * dy) / lengthSquared, 0, 1);
                double ex = px - t * dx;
                double ey = py - t * dy;
                double distanceSquared = ex * ex + ey * ey;
                if (distanceSquared < reach * reach) {
                    float part = (float) Math.min(1, reach - Math.sqrt(distanceSquared));
                    coverage[y * size + x] = Math.max(coverage[y * size + x], part);
                }
            }
        }
    }

    private static int clamp(double coordinate, int size) {
        return Math.clamp(Math.round(coordinate), 0, size);
    }
}
