package dev.backlight.view.paint.curve;

/// A cubic curve that leaves and arrives level: control points at half the horizontal distance.
public record Curve(double x0, double y0, double x1, double y1) {
    private static final int PIECES = 24;

    public double middleX() {
        return (x0 + x1) / 2;
    }

    /// Distance of a point from the curve, by straight pieces.
    public double distance(double px, double py) {
        if (px < Math.min(x0, x1) - 8
                || px > Math.max(x0, x1) + 8
                || py < Math.min(y0, y1) - 8
                || py > Math.max(y0, y1) + 8) {
            return Double.MAX_VALUE;
        }
        double nearest = Double.MAX_VALUE;
        double ax = x0;
        double ay = y0;
        for (int i = 1; i <= PIECES; i++) {
            double t = i / (double) PIECES;
            double bx = x(t);
            double by = y(t);
            nearest = Math.min(nearest, toSegment(px, py, ax, ay, bx, by));
            ax = bx;
            ay = by;
        }
        return nearest;
    }

    /// @param t from 0 at the start to 1 at the end
    public double x(double t) {
        double s = 1 - t;
        return s * s * s * x0 + 3 * s * t * middleX() + t * t * t * x1;
    }

    /// @param t from 0 at the start to 1 at the end
    public double y(double t) {
        double s = 1 - t;
        return (s * s * s + 3 * s * s * t) * y0 + (3 * s * t * t + t * t * t) * y1;
    }

    private static double toSegment(double px, double py, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
        return Math.hypot(px - ax - t * dx, py - ay - t * dy);
    }
}
