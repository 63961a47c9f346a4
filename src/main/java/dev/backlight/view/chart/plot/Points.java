package dev.backlight.view.chart.plot;

import java.util.List;

/// What a line runs through: numbers over rising x. It may grow between two paintings, never while one is made.
public interface Points {
    int size();

    /// @param i below `size()`
    double x(int i);

    /// NaN leaves a gap in the line.
    ///
    /// @param i below `size()`
    double y(int i);

    /// The last point at or before x; 0 where all lie beyond it, and without points.
    default int at(double x) {
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (x(middle) <= x) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// @param x rising
    /// @param y as many
    /// @throws IllegalArgumentException if there are more of one than of the other
    static Points of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x and " + y.length + " y make no points.");
        }
        return new Points() {
            @Override
            public int size() {
                return x.length;
            }

            @Override
            public double x(int i) {
                return x[i];
            }

            @Override
            public double y(int i) {
                return y[i];
            }
        };
    }

    /// The mean of lines that were measured at the same x, as of runs that differ in their seed only, as far as all
    /// of them go.
    ///
    /// @param lines at least one
    static Points mean(List<? extends Points> lines) {
        return new Points() {
            @Override
            public int size() {
                return lines.stream().mapToInt(Points::size).min().orElse(0);
            }

            @Override
            public double x(int i) {
                return lines.getFirst().x(i);
            }

            @Override
            public double y(int i) {
                return lines.stream().mapToDouble(line -> line.y(i)).average().orElse(Double.NaN);
            }
        };
    }
}
