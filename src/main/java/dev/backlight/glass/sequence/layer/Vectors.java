package dev.backlight.glass.sequence.layer;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/// The few products of a row with a matrix that recurrent cells are made of.
public final class Vectors {
    private Vectors() {}

    public static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    public static double[] row(DMatrixRMaj x, int row) {
        return Arrays.copyOfRange(x.data, row * x.numCols, (row + 1) * x.numCols);
    }

    /// x·W.
    public static double[] times(double[] x, DMatrixRMaj w) {
        double[] y = new double[w.numCols];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                y[j] += x[i] * w.get(i, j);
            }
        }
        return y;
    }

    /// δ·Wᵀ.
    public static double[] timesTransposed(double[] delta, DMatrixRMaj w) {
        double[] y = new double[w.numRows];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < delta.length; j++) {
                y[i] += delta[j] * w.get(i, j);
            }
        }
        return y;
    }

    /// ∂W ← ∂W + xᵀ·δ.
    public static void addOuter(double[] x, double[] delta, DMatrixRMaj gradient) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < delta.length; j++) {
                gradient.add(i, j, x[i] * delta[j]);
            }
        }
    }

    public static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    public static void setRow(DMatrixRMaj to, int row, double[] values) {
        System.arraycopy(values, 0, to.data, row * to.numCols, to.numCols);
    }

    public static void addRow(DMatrixRMaj to, int row, double[] values) {
        for (int j = 0; j < values.length; j++) {
            to.add(row, j, values[j]);
        }
    }
}
