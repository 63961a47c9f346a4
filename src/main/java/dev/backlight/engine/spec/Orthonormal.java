package dev.backlight.engine.spec;

import java.util.random.RandomGenerator;
import org.ejml.data.FMatrixRMaj;

/// Random orthonormal matrices by Gram-Schmidt, twice over for accuracy, in double.
final class Orthonormal {

    private Orthonormal() {}

    /// Fills `matrix` [m x n] so that its rows (m <= n) or its columns (m > n) are orthonormal.
    static void fill(FMatrixRMaj matrix, RandomGenerator random) {
        boolean rows = matrix.numRows <= matrix.numCols;
        int count = Math.min(matrix.numRows, matrix.numCols);
        int length = Math.max(matrix.numRows, matrix.numCols);
        double[][] basis = new double[count][length];
        for (int k = 0; k < count; k++) {
            drawOrthogonalTo(basis, k, random);
            for (int i = 0; i < length; i++) {
                matrix.data[rows ? k * matrix.numCols + i : i * matrix.numCols + k] = (float) basis[k][i];
            }
        }
    }

    private static void drawOrthogonalTo(double[][] basis, int k, RandomGenerator random) {
        double[] v = basis[k];
        double norm;
        do {
            for (int i = 0; i < v.length; i++) {
                v[i] = random.nextGaussian();
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < k; j++) {
                    double along = dot(v, basis[j]);
                    for (int i = 0; i < v.length; i++) {
                        v[i] -= along * basis[j][i];
                    }
                }
            }
            norm = Math.sqrt(dot(v, v));
        } while (norm < 1e-6);
        for (int i = 0; i < v.length; i++) {
            v[i] /= norm;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
