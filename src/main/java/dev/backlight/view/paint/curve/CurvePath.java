package dev.backlight.view.paint.curve;

import java.util.Arrays;

/// Where a level-ended cubic curve meets the pixels, computed once and stroked many times by `CurveRaster`.
///
/// A curve runs from (x0, y0) to (x1, y1), x0 < x1, with control points at half the horizontal distance, so that
/// with d = x1 − x0 and D = y1 − y0
///
/// `x(t) = x0 + d·(1.5t − 1.5t² + t³)`, `y(t) = y0 + D·(3t² − 2t³)`.
///
/// Both grow steadily, so each pixel column (where the curve is flat) or row (where it is steep) meets the curve
/// once.
public final class CurvePath {
    private static final int ARC_PIECES = 48;

    /// Half of the widest line that flat and steep parts join without a seam.
    private static final double WIDEST_HALF = 6;

    private final double x0;
    private final double y0;
    private final double d;
    private final double rise;
    private final double[] arc = new double[ARC_PIECES + 1];

    /// Per crossing: the pixel column or row; rows are stored as `-1 - row`.
    int[] line = new int[64];
    /// Per crossing: the other coordinate of the curve there.
    float[] centre = new float[64];
    /// Per crossing: distance across the curve per pixel along the line.
    float[] across = new float[64];
    /// Per crossing: distance along the curve per pixel along the line.
    float[] lean = new float[64];
    /// Per crossing: length of the curve up to there.
    float[] along = new float[64];
    int count;

    /// All coordinates in pixels; the curve must run to the right.
    ///
    /// @throws IllegalArgumentException if x1 is not right of x0
    public CurvePath(double x0, double y0, double x1, double y1) {
        if (!(x1 > x0)) {
            throw new IllegalArgumentException("A curve must run to the right, not from x " + x0 + " to " + x1 + ".");
        }
        this.x0 = x0;
        this.y0 = y0;
        d = x1 - x0;
        rise = y1 - y0;
        measure();
        double q = 1.5 * d / (6 * Math.abs(rise) + 3 * d); // |slope| is 1 where t(1 − t) = q
        if (q >= 0.25) {
            columns(0, 1);
        } else {
            double t = (1 - Math.sqrt(1 - 4 * q)) / 2;
            // of a short and steep curve no row may reach into the level ends: there it would meet the curve all along
            double overlap = Math.min(t / 2, Math.min(0.1, WIDEST_HALF / 2 / d));
            columns(0, Math.min(0.5, t + overlap));
            rows(t - overlap, 1 - t + overlap);
            columns(Math.max(0.5, 1 - t - overlap), 1);
        }
    }

    private void columns(double from, double to) {
        int first = Math.max(0, (int) Math.ceil(x(from) - 0.5));
        int last = (int) Math.floor(x(to) - 0.5);
        double t = from;
        for (int column = first; column <= last; column++) {
            double u = (column + 0.5 - x0) / d;
            for (int i = 0; i < 4; i++) {
                t -= (t * (1.5 + t * (t - 1.5)) - u) / (1.5 + t * (3 * t - 3));
            }
            double slope = rise * 6 * t * (1 - t) / (d * (1.5 + t * (3 * t - 3)));
            double cos = 1 / Math.sqrt(1 + slope * slope);
            add(column, y(t), cos, slope * cos, length(t));
        }
    }

    private void rows(double from, double to) {
        double low = Math.min(y(from), y(to));
        double high = Math.max(y(from), y(to));
        int last = (int) Math.floor(high - 0.5);
        double t = 0.5;
        for (int row = Math.max(0, (int) Math.ceil(low - 0.5)); row <= last; row++) {
            double v = (row + 0.5 - y0) / rise;
            for (int i = 0; i < 6; i++) {
                t -= (t * t * (3 - 2 * t) - v) / Math.max(1e-3, 6 * t * (1 - t));
                t = Math.max(0.001, Math.min(0.999, t));
            }
            double run = d * (1.5 + t * (3 * t - 3)) / (rise * 6 * t * (1 - t)); // dx/dy
            double cos = 1 / Math.sqrt(1 + run * run);
            add(-1 - row, x(t), cos, Math.abs(run) * cos, length(t));
        }
    }

    private void add(int at, double middle, double distance, double forward, double length) {
        if (count == line.length) {
            line = Arrays.copyOf(line, 2 * count);
            centre = Arrays.copyOf(centre, 2 * count);
            across = Arrays.copyOf(across, 2 * count);
            lean = Arrays.copyOf(lean, 2 * count);
            along = Arrays.copyOf(along, 2 * count);
        }
        line[count] = at;
        centre[count] = (float) middle;
        across[count] = (float) distance;
        lean[count] = (float) forward;
        along[count++] = (float) length;
    }

    private void measure() {
        double x = x0;
        double y = y0;
        for (int i = 1; i <= ARC_PIECES; i++) {
            double t = i / (double) ARC_PIECES;
            arc[i] = arc[i - 1] + Math.hypot(x(t) - x, y(t) - y);
            x = x(t);
            y = y(t);
        }
    }

    private double length(double t) {
        double place = t * ARC_PIECES;
        int i = Math.max(0, Math.min(ARC_PIECES - 1, (int) place));
        return arc[i] + (place - i) * (arc[i + 1] - arc[i]);
    }

    private double x(double t) {
        return x0 + d * t * (1.5 + t * (t - 1.5));
    }

    private double y(double t) {
        return y0 + rise * t * t * (3 - 2 * t);
    }
}
