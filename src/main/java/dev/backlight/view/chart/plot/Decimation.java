package dev.backlight.view.chart.plot;

import java.util.Arrays;

/// Thins a long series for the screen without losing a peak: of the points that fall into one pixel column only the
/// first, the smallest, the largest and the last are drawn.
public final class Decimation {
    private static final int MOST_A_COLUMN = 16;

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    /// A series of numbers, by index.
    @FunctionalInterface
    public interface Numbers {
        double at(int i);
    }

    /// @param count points of the series, x rising
    /// @param left x of the first column's left edge
    /// @param perPixel x units in a column
    public void run(int count, Numbers x, Numbers y, double left, double perPixel) {
        size = 0;
        int i = 0;
        while (i < count) {
            long column = column(x.at(i), left, perPixel);
            int lowest = i;
            int highest = i;
            int last = i;
            while (last + 1 < count && column(x.at(last + 1), left, perPixel) == column) {
                last++;
                lowest = y.at(last) < y.at(lowest) ? last : lowest;
                highest = y.at(last) > y.at(highest) ? last : highest;
            }
            add(x.at(i), y.at(i));
            int earlier = Math.min(lowest, highest);
            int later = Math.max(lowest, highest);
            if (earlier > i && earlier < last) {
                add(x.at(earlier), y.at(earlier));
            }
            if (later > earlier && later > i && later < last) {
                add(x.at(later), y.at(later));
            }
            if (last > i) {
                add(x.at(last), y.at(last));
            }
            i = last + 1;
        }
    }

    /// Thins a smooth series to one mean for each column: a line that moves little within a column stays calm. Of
    /// columns with many numbers only some are looked at, evenly spread, so that a long training is painted as fast
    /// as a short one. A column of which one of these is missing is missing.
    ///
    /// @param count points of the series, x rising
    /// @param left x of the first column's left edge
    /// @param wide x units in a column
    public void means(int count, Numbers x, Numbers y, double left, double wide) {
        size = 0;
        for (int from = 0; from < count; ) {
            int to = endOfColumn(count, x, from, left, wide);
            int stride = (to - from + MOST_A_COLUMN - 1) / MOST_A_COLUMN;
            double sumX = 0;
            double sumY = 0;
            int seen = 0;
            for (int i = from; i < to; i += stride) {
                sumX += x.at(i);
                sumY += y.at(i);
                seen++;
            }
            add(sumX / seen, sumY / seen);
            from = to;
        }
    }

    /// The first point behind the column of another, found in ever longer jumps and then by halving the last one.
    static int endOfColumn(int count, Numbers x, int from, double left, double wide) {
        long column = column(x.at(from), left, wide);
        int inside = from;
        int jump = 1;
        while (inside + jump < count && column(x.at(inside + jump), left, wide) == column) {
            inside += jump;
            jump *= 2;
        }
        int outside = Math.min(count, inside + jump);
        while (outside - inside > 1) {
            int middle = (inside + outside) >>> 1;
            if (column(x.at(middle), left, wide) == column) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    public int size() {
        return size;
    }

    public double x(int i) {
        return xs[i];
    }

    public double y(int i) {
        return ys[i];
    }

    private static long column(double x, double left, double perPixel) {
        return (long) Math.floor((x - left) / perPixel);
    }

    private void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }
}
