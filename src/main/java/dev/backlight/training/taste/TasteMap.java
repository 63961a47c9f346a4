package dev.backlight.training.taste;

import java.util.List;

/// Two directions in which things differ most, always turned the same way: training draws factors anew with each
/// seed, and a map that is mirrored says the same.
public final class TasteMap {
    private static final int ROUNDS = 100;

    private final double[][] axes;

    private TasteMap(double[][] axes) {
        this.axes = axes;
    }

    /// The principal axes of all things' factors.
    ///
    /// @param names of the things; where there are "United States" and "Japan", they lie to the right and on top
    public static TasteMap of(Recommender recommender, List<String> names) {
        int k = recommender.item(0).length;
        double[][] square = new double[k][k];
        for (int item = 0; item < names.size(); item++) {
            double[] q = recommender.item(item);
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    square[i][j] += q[i] * q[j];
                }
            }
        }
        double[][] axes = {new double[k], new double[k]};
        for (int axis = 0; axis < Math.min(2, k); axis++) {
            axes[axis] = strongest(square);
            remove(square, axes[axis]);
        }
        TasteMap map = new TasteMap(axes);
        String[] compass = {"United States", "Japan"};
        for (int axis = 0; axis < 2; axis++) {
            int at = names.indexOf(compass[axis]);
            if (at >= 0 && map.place(recommender.item(at))[axis] < 0) {
                for (int i = 0; i < k; i++) {
                    axes[axis][i] = -axes[axis][i];
                }
            }
        }
        return map;
    }

    /// The direction of the largest stretch, by power iteration.
    private static double[] strongest(double[][] square) {
        int k = square.length;
        double[] v = new double[k];
        for (int i = 0; i < k; i++) {
            v[i] = 1 + 0.1 * i; // not at right angles to anything likely
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[k];
            double length = 0;
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    next[i] += square[i][j] * v[j];
                }
                length += next[i] * next[i];
            }
            length = Math.sqrt(length);
            for (int i = 0; i < k; i++) {
                v[i] = length < 1e-12 ? 0 : next[i] / length;
            }
        }
        return v;
    }

    private static void remove(double[][] square, double[] v) {
        int k = v.length;
        double stretch = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                stretch += v[i] * square[i][j] * v[j];
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                square[i][j] -= stretch * v[i] * v[j];
            }
        }
    }

    /// Where factors lie on the map: right, up.
    public double[] place(double[] factors) {
        double[] place = new double[2];
        for (int axis = 0; axis < 2; axis++) {
            for (int i = 0; i < factors.length; i++) {
                place[axis] += axes[axis][i] * factors[i];
            }
        }
        return place;
    }
}
