package dev.backlight.view.chart.plot;

import java.util.Arrays;

/// What a noisy line covers, as one calm band: around each pixel column the highest and the lowest place of the
/// line, averaged over as many columns as it looked at. So the band is smooth and holds every point of the line.
final class Envelope {
    /// Columns from one corner of the band to the next.
    static final int STEP = 2;

    /// Columns to each side that a place looks at.
    private static final int REACH = 5;

    private double[] top;
    private double[] bottom;
    private int first;
    private int last = -1;

    /// @param columns of the field, in pixels
    Envelope(int columns) {
        top = new double[columns];
        bottom = new double[columns];
        first = columns;
        Arrays.fill(top, Double.POSITIVE_INFINITY);
        Arrays.fill(bottom, Double.NEGATIVE_INFINITY);
    }

    /// @param x from the field's left edge
    /// @param y downwards; what is no number covers nothing
    void add(double x, double y) {
        if (x >= 0 && x < top.length && !Double.isNaN(y)) {
            int column = (int) x;
            top[column] = Math.min(top[column], y);
            bottom[column] = Math.max(bottom[column], y);
            first = Math.min(first, column);
            last = Math.max(last, column);
        }
    }

    /// To be called once, when all points are there.
    void smooth() {
        join();
        double[] high = new double[top.length];
        double[] low = new double[top.length];
        for (int column = first; column <= last; column++) {
            high[column] = Double.POSITIVE_INFINITY;
            low[column] = Double.NEGATIVE_INFINITY;
            for (int near = from(column); near <= to(column); near++) {
                high[column] = Math.min(high[column], top[near]);
                low[column] = Math.max(low[column], bottom[near]);
            }
        }
        for (int column = first; column <= last; column++) {
            double highs = 0;
            double lows = 0;
            for (int near = from(column); near <= to(column); near++) {
                highs += high[near];
                lows += low[near];
            }
            int count = to(column) - from(column) + 1;
            top[column] = highs / count;
            bottom[column] = lows / count;
        }
    }

    /// Columns without a point lie on the straight way between their neighbours'.
    private void join() {
        int before = first;
        for (int column = first + 1; column <= last; column++) {
            if (top[column] <= bottom[column]) {
                for (int between = before + 1; between < column; between++) {
                    double share = (double) (between - before) / (column - before);
                    top[between] = top[before] + share * (top[column] - top[before]);
                    bottom[between] = bottom[before] + share * (bottom[column] - bottom[before]);
                }
                before = column;
            }
        }
    }

    private int from(int column) {
        return Math.max(first, column - REACH);
    }

    private int to(int column) {
        return Math.min(last, column + REACH);
    }

    /// The first column that is covered; above `last()` where none is.
    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /// The last column at which a corner lies when one goes in steps from the first.
    int lastStep() {
        return last < first ? first - STEP : first + (last - first) / STEP * STEP;
    }

    double top(int column) {
        return top[column];
    }

    double bottom(int column) {
        return bottom[column];
    }
}
