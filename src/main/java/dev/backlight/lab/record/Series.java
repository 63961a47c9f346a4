package dev.backlight.lab.record;

import java.util.Arrays;
import java.util.List;

/// A curve as far as it was measured.
///
/// @param measure what it shows
/// @param xs rising
/// @param ys as many
@SuppressWarnings("ArrayRecordComponent") // thousands of points; compared below
public record Series(String measure, double[] xs, double[] ys) {
    /// @throws IllegalStateException if there are not as many y as x
    public Series {
        if (xs.length != ys.length) {
            throw new IllegalStateException(
                    "The curve " + measure + " has " + xs.length + " places but " + ys.length + " values.");
        }
    }

    public int size() {
        return xs.length;
    }

    public double x(int i) {
        return xs[i];
    }

    public double y(int i) {
        return ys[i];
    }

    public double last() {
        return ys.length == 0 ? Double.NaN : ys[ys.length - 1];
    }

    /// The y of the last point that is not right of x; NaN before the first.
    public double at(double x) {
        int i = Arrays.binarySearch(xs, x);
        int before = i >= 0 ? i : -i - 2;
        return before < 0 ? Double.NaN : ys[before];
    }

    /// Point by point the mean of curves that were measured at the same places, as far as the shortest goes.
    public static Series mean(List<Series> curves) {
        int n = curves.stream().mapToInt(Series::size).min().orElse(0);
        double[] xs = curves.isEmpty() ? new double[0] : Arrays.copyOf(curves.getFirst().xs, n);
        double[] ys = new double[n];
        for (Series curve : curves) {
            for (int i = 0; i < n; i++) {
                ys[i] += curve.ys[i] / curves.size();
            }
        }
        return new Series(curves.isEmpty() ? "" : curves.getFirst().measure, xs, ys);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series(String name, double[] x, double[] y)
                && measure.equals(name)
                && Arrays.equals(xs, x)
                && Arrays.equals(ys, y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
    }

    @Override
    public String toString() {
        return measure + " at " + xs.length + " places";
    }
}
