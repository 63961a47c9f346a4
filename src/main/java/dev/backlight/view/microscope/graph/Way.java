package dev.backlight.view.microscope.graph;

import dev.backlight.view.paint.vector.GraphicsContext;

/// The way of an edge from one unit to the next: straight between their circles, or for a hall a curve that leaves
/// and arrives level, as all edges of the graph do.
record Way(double x0, double y0, double x1, double y1, boolean curved) {
    /// @param a middle of the first circle, [x, y]
    /// @param b middle of the second
    /// @param radius of both
    /// @param behind kept free behind the first, for its number; only of a curve
    /// @param before kept free before the second, for its δ; only of a curve
    static Way between(double[] a, double[] b, double radius, boolean curved, double behind, double before) {
        if (curved) {
            return new Way(a[0] + radius + behind, a[1], b[0] - radius - before, b[1], true);
        }
        double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
        double ux = (b[0] - a[0]) / length;
        double uy = (b[1] - a[1]) / length;
        return new Way(a[0] + ux * radius, a[1] + uy * radius, b[0] - ux * radius, b[1] - uy * radius, false);
    }

    /// @param t from 0 at the start to 1 at the end
    double x(double t) {
        return x0 + (x1 - x0) * (curved ? 1.5 * t * (1 - t) + t * t * t : t);
    }

    /// @param t from 0 at the start to 1 at the end
    double y(double t) {
        return y0 + (y1 - y0) * (curved ? t * t * (3 - 2 * t) : t);
    }

    /// The direction in which it goes there, of length 1.
    double[] direction(double t) {
        double dx = (x1 - x0) * (curved ? 1.5 * (1 - 2 * t) + 3 * t * t : 1);
        double dy = (y1 - y0) * (curved ? 6 * t * (1 - t) : 1);
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        return new double[] {dx / length, dy / length};
    }

    void stroke(GraphicsContext gc) {
        if (!curved) {
            gc.strokeLine(x0, y0, x1, y1);
            return;
        }
        double middle = (x0 + x1) / 2;
        gc.beginPath();
        gc.moveTo(x0, y0);
        gc.bezierCurveTo(middle, y0, middle, y1, x1, y1);
        gc.stroke();
    }
}
