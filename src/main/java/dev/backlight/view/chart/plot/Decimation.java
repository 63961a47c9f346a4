package dev.backlight.view.chart.plot;

import java.util.Arrays;

/// Thins a long series for the screen without losing a peak: of the points that fall into one pixel column only the
/// first, the smallest, the largest and the last are drawn.
public final class Decimation {
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

    /// Thins a smooth series to one mean for each column: a line that moves little within a column stays calm. A
    /// column of which a number is missing is missing.
    ///
    /// @param count points of the series, x rising
    /// @param left x of the first column's left edge
    /// @param wide x units in a column
    public void means(int count, Numbers x, Numbers y, double left, double wide) {
        size = 0;
        int i = 0;
        while (i < count) {
            long column = column(x.at(i), left, wide);
            int from = i;
            double sumX = 0;
            double sumY = 0;
            while (i < count && column(x.at(i), left, wide) == column) {
                sumX += x.at(i);
                sumY += y.at(i);
                i++;
            }
            add(sumX / (i - from), sumY / (i - from));
        }
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
