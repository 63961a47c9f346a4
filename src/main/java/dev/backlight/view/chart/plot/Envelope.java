package dev.backlight.view.chart.plot;

import java.util.Arrays;

/// Where a noisy line mostly runs, as one calm band: around each pixel column its mean and as much to each side as
/// it scatters there (one standard deviation), never beyond what it reached. Its whole reach would cover most of a
/// chart whose batches are small, and say nothing.
final class Envelope {
    /// Columns from one corner of the band to the next.
    static final int STEP = 2;

    /// Columns to each side that a place looks at.
    private static final int REACH = 5;

    private final double[] sum;
    private final double[] squares;
    private final double[] highest;
    private final double[] lowest;
    private final int[] count;
    private final double[] top;
    private final double[] bottom;
    private int first;
    private int last = -1;

    /// @param columns of the field, in pixels
    Envelope(int columns) {
        sum = new double[columns];
        squares = new double[columns];
        highest = new double[columns];
        lowest = new double[columns];
        count = new int[columns];
        top = new double[columns];
        bottom = new double[columns];
        first = columns;
        Arrays.fill(highest, Double.POSITIVE_INFINITY);
        Arrays.fill(lowest, Double.NEGATIVE_INFINITY);
    }

    /// @param x from the field's left edge
    /// @param y downwards; what is no finite number covers nothing
    void add(double x, double y) {
        if (x >= 0 && x < sum.length && Double.isFinite(y)) {
            int column = (int) x;
            sum[column] += y;
            squares[column] += y * y;
            highest[column] = Math.min(highest[column], y);
            lowest[column] = Math.max(lowest[column], y);
            count[column]++;
            first = Math.min(first, column);
            last = Math.max(last, column);
        }
    }

    /// To be called once, when all points are there.
    void smooth() {
        for (int column = first; column <= last; column++) {
            if (count[column] > 0) {
                spread(column);
            }
        }
        join();
        calm(top);
        calm(bottom);
    }

    private void spread(int column) {
        int points = 0;
        double total = 0;
        double squared = 0;
        double high = Double.POSITIVE_INFINITY;
        double low = Double.NEGATIVE_INFINITY;
        for (int near = from(column); near <= to(column); near++) {
            points += count[near];
            total += sum[near];
            squared += squares[near];
            high = Math.min(high, highest[near]);
            low = Math.max(low, lowest[near]);
        }
        double mean = total / points;
        double deviation = Math.sqrt(Math.max(0, squared / points - mean * mean));
        top[column] = Math.max(high, mean - deviation);
        bottom[column] = Math.min(low, mean + deviation);
    }

    private void calm(double[] edge) {
        double[] rough = edge.clone();
        for (int column = first; column <= last; column++) {
            double total = 0;
            for (int near = from(column); near <= to(column); near++) {
                total += rough[near];
            }
            edge[column] = total / (to(column) - from(column) + 1);
        }
    }

    /// Columns without a point lie on the straight way between their neighbours'.
    private void join() {
        int before = first;
        for (int column = first + 1; column <= last; column++) {
            if (count[column] > 0) {
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
