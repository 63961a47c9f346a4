package dev.backlight.data.pen;

import java.util.List;

/// The line that a pen has drawn between the few places where it was seen: a smooth curve through all of them, so
/// that a fast hand leaves no polygon. Where the pen turns sharply there is a corner.
///
/// Between two places it is a centripetal Catmull-Rom spline, which makes no loops and no bumps; it depends on
/// these two and one more on each side, so that a stroke that grows changes its last piece only.
///
/// @see <a href="https://doi.org/10.1016/j.cad.2010.08.008">Yuksel, Schaefer, Keyser: Parameterization and
///     applications of Catmull-Rom curves, 2011</a>
final class StrokeCurve {
    /// Lengths of the straight lines that a curve is made of, as a fraction of the canvas side.
    private static final double LINE = 0.012;

    private static final int MOST_LINES = 32;

    /// Cosine of the turn, about 75°, from which on a place is a corner.
    private static final double CORNER = 0.26;

    private StrokeCurve() {}

    /// Takes the straight lines one after another.
    interface Lines {
        void line(double x0, double y0, double x1, double y1);
    }

    /// The whole stroke; a single place is a line without length.
    static void draw(List<Point> points, Lines lines) {
        for (int i = 0; i < Math.max(1, points.size() - 1) && !points.isEmpty(); i++) {
            piece(points, i, points.size(), lines);
        }
    }

    /// What lies between places `i` and `i + 1`, if the stroke had its first `count` places only.
    static void piece(List<Point> points, int i, int count, Lines lines) {
        Point from = points.get(i);
        Point to = points.get(Math.min(i + 1, count - 1));
        Point before = i > 0 ? points.get(i - 1) : null;
        Point after = i + 2 < count ? points.get(i + 2) : null;
        boolean bendsFirst = before != null && isSmooth(before, from, to);
        boolean bendsLast = after != null && isSmooth(from, to, after);
        double length = distance(from, to);
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double[] first = bendsFirst ? tangent(before, from, to, length) : null;
        double[] last = bendsLast ? reversed(tangent(after, to, from, length)) : null;
        if (first == null && last == null) {
            lines.line(from.x(), from.y(), to.x(), to.y());
            return;
        }
        first = first != null ? first : free(dx, dy, last);
        last = last != null ? last : free(dx, dy, first);
        int many = Math.clamp((int) Math.ceil(length / LINE), 1, MOST_LINES);
        double x = from.x();
        double y = from.y();
        for (int k = 1; k <= many; k++) {
            double t = (double) k / many;
            double end = t * t * (3 - 2 * t); // Hermite's cubics
            double leave = t * (1 - t) * (1 - t);
            double arrive = t * t * (t - 1);
            double nextX = k == many ? to.x() : from.x() + end * dx + leave * first[0] + arrive * last[0];
            double nextY = k == many ? to.y() : from.y() + end * dy + leave * first[1] + arrive * last[1];
            lines.line(x, y, nextX, nextY);
            x = nextX;
            y = nextY;
        }
    }

    private static boolean isSmooth(Point a, Point b, Point c) {
        double lengths = distance(a, b) * distance(b, c);
        double dot = (b.x() - a.x()) * (c.x() - b.x()) + (b.y() - a.y()) * (c.y() - b.y());
        return lengths > 0 && dot > CORNER * lengths;
    }

    /// The curve's direction at `b` on its way from a to c, per piece from b to c.
    ///
    /// @param length from b to c
    private static double[] tangent(Point a, Point b, Point c, double length) {
        double before = Math.sqrt(distance(a, b));
        double own = Math.sqrt(length);
        return new double[] {
            own * ((b.x() - a.x()) / before - (c.x() - a.x()) / (before + own)) + c.x() - b.x(),
            own * ((b.y() - a.y()) / before - (c.y() - a.y()) / (before + own)) + c.y() - b.y()
        };
    }

    private static double[] reversed(double[] tangent) {
        return new double[] {-tangent[0], -tangent[1]};
    }

    /// The direction at an end that nothing asks for another: there the curve is not bent.
    private static double[] free(double dx, double dy, double[] other) {
        return new double[] {(3 * dx - other[0]) / 2, (3 * dy - other[1]) / 2};
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(b.x() - a.x(), b.y() - a.y());
    }
}
