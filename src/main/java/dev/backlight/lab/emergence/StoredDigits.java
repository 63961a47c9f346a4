package dev.backlight.lab.emergence;

import dev.backlight.data.picture.Dataset;

/// Typical digits as patterns of 20 x 20 cells to be remembered.
final class StoredDigits {
    static final int SIDE = 20;
    private static final int[] CLASSES = {0, 1, 2, 3, 4, 7, 6, 9, 5, 8};
    private static final int LOOKED_AT = 3000;
    private static final int TYPICAL = 40;
    private static final int INK = 100;

    private StoredDigits() {}

    /// One of each kind: of the forty nearest to the mean of their kind the one with the most ink.
    ///
    /// @param count 1 to 10
    /// @return [count][400] of +1 (ink) and −1
    static double[][] of(Dataset digits, int count) {
        int[][] byClass = digits.byClass();
        double[][] patterns = new double[count][];
        for (int k = 0; k < count; k++) {
            patterns[k] = typical(digits, byClass[CLASSES[k]]);
        }
        return patterns;
    }

    private static double[] typical(Dataset digits, int[] items) {
        int n = Math.min(LOOKED_AT, items.length);
        double[] mean = new double[digits.features()];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += (double) digits.pixel(items[i], j) / n;
            }
        }
        Integer[] nearest = new Integer[n];
        double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            nearest[i] = i;
            for (int j = 0; j < mean.length; j++) {
                double d = digits.pixel(items[i], j) - mean[j];
                distances[i] += d * d;
            }
        }
        java.util.Arrays.sort(nearest, java.util.Comparator.comparingDouble(i -> distances[i]));
        double[] best = null;
        double most = -1;
        for (int i = 0; i < Math.min(TYPICAL, n); i++) {
            double[] pattern = pattern(digits, items[nearest[i]]);
            double ink = 0;
            for (double cell : pattern) {
                ink += cell > 0 ? 1 : 0;
            }
            if (ink > most) {
                most = ink;
                best = pattern;
            }
        }
        return best;
    }

    private static double[] pattern(Dataset digits, int item) {
        double[] cells = new double[SIDE * SIDE];
        for (int cell = 0; cell < cells.length; cell++) {
            int pixel = (cell / SIDE + 4) * 28 + cell % SIDE + 4;
            cells[cell] = digits.pixel(item, pixel) > INK ? 1 : -1;
        }
        return cells;
    }
}
