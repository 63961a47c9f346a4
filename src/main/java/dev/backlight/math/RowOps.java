package dev.backlight.math;

import org.ejml.data.FMatrixRMaj;

/// Operations along the rows and columns of a matrix, in a fixed order.
public final class RowOps {
    private RowOps() {}

    /// y[i, j] ← y[i, j] + row[j]. Shapes: y [rows x columns], row [columns].
    public static void addToRows(FMatrixRMaj y, float[] row) {
        int n = y.numCols;
        float[] values = y.data;
        if (NarrowTiles.fit(n)) {
            NarrowTiles.addToRows(values, y.numRows, n, row);
            return;
        }
        for (int i = 0; i < y.numRows; i++) {
            int start = i * n;
            for (int j = 0; j < n; j++) {
                values[start + j] += row[j];
            }
        }
    }

    /// sums[j] = Σ_i x[i, j]. Shapes: x [rows x columns], sums [columns], overwritten.
    public static void columnSums(FMatrixRMaj x, float[] sums) {
        int n = x.numCols;
        float[] values = x.data;
        if (NarrowTiles.fit(n)) {
            NarrowTiles.columnSums(values, x.numRows, n, sums);
            return;
        }
        java.util.Arrays.fill(sums, 0, n, 0);
        for (int i = 0; i < x.numRows; i++) {
            int start = i * n;
            for (int j = 0; j < n; j++) {
                sums[j] += values[start + j];
            }
        }
    }

    /// The column of a row's largest number, the first of equals.
    public static int largest(FMatrixRMaj values, int row) {
        int start = row * values.numCols;
        int best = 0;
        for (int j = 1; j < values.numCols; j++) {
            if (values.data[start + j] > values.data[start + best]) {
                best = j;
            }
        }
        return best;
    }

    /// The place of the largest number, the first of equals; 0 of none.
    public static int largest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /// The place of the largest number, the first of equals; 0 of none.
    public static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /// The place of the largest number, the first of equals; 0 of none.
    public static int largest(int[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /// p[i, j] = e^(z[i, j] − max z[i]) / Σ_k e^(z[i, k] − max z[i]), which can't overflow. Shapes: both [rows x
    /// columns]; p may be z.
    public static void softmax(FMatrixRMaj z, FMatrixRMaj p) {
        int n = z.numCols;
        for (int i = 0; i < z.numRows; i++) {
            int start = i * n;
            float max = Float.NEGATIVE_INFINITY;
            for (int j = start; j < start + n; j++) {
                max = Math.max(max, z.data[j]);
            }
            double sum = 0;
            for (int j = start; j < start + n; j++) {
                double e = Math.exp(z.data[j] - max);
                p.data[j] = (float) e;
                sum += e;
            }
            float scale = (float) (1 / sum);
            for (int j = start; j < start + n; j++) {
                p.data[j] *= scale;
            }
        }
    }
}
