package dev.backlight.training.compressing;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Where digits lie in a plane, and the part of the plane that is looked at: that of 99 of a hundred, and a margin.
///
/// @param x of each digit, u: 0 at the left edge of the part, 1 at its right edge
/// @param y of each, v: 0 at the top
/// @param labels what each is
/// @param range least and largest number along the first direction, then along the second
public record Spread(double[] x, double[] y, int[] labels, double[] range) {
    private static final double MARGIN = 0.04;

    /// @param at the two numbers of each digit, or more of which the first two count
    static Spread of(float[][] at, int[] labels) {
        double[][] places = new double[2][at.length];
        for (int i = 0; i < at.length; i++) {
            places[0][i] = at[i][0];
            places[1][i] = at[i][1];
        }
        double[] first = range(places[0]);
        double[] second = range(places[1]);
        double[] x = Arrays.stream(places[0])
                .map(one -> (one - first[0]) / (first[1] - first[0]))
                .toArray();
        double[] y = Arrays.stream(places[1])
                .map(one -> (second[1] - one) / (second[1] - second[0]))
                .toArray();
        return new Spread(x, y, labels, new double[] {first[0], first[1], second[0], second[1]});
    }

    private static double[] range(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int cut = sorted.length / 200;
        double low = sorted[cut];
        double high = sorted[sorted.length - 1 - cut];
        double margin = Math.max(1e-6, (high - low) * MARGIN);
        return new double[] {low - margin, high + margin};
    }

    /// The two numbers of a place.
    public float[] at(double u, double v) {
        return new float[] {
            (float) (range[0] + u * (range[1] - range[0])), (float) (range[3] - v * (range[3] - range[2]))
        };
    }

    /// The middle of a class: the median along both directions, u and v.
    public double[] middle(int label) {
        int[] members = IntStream.range(0, labels.length)
                .filter(i -> labels[i] == label)
                .toArray();
        return new double[] {median(x, members), median(y, members)};
    }

    private static double median(double[] all, int[] members) {
        double[] sorted =
                Arrays.stream(members).mapToDouble(i -> all[i]).sorted().toArray();
        return sorted.length == 0 ? 0.5 : sorted[sorted.length / 2];
    }

    /// What lies next to a place, the nearest first.
    ///
    /// @return labels
    public int[] nearest(double u, double v, int count) {
        return IntStream.range(0, x.length)
                .boxed()
                .sorted((a, b) -> Double.compare(Math.hypot(x[a] - u, y[a] - v), Math.hypot(x[b] - u, y[b] - v)))
                .limit(count)
                .mapToInt(i -> labels[i])
                .toArray();
    }
}
