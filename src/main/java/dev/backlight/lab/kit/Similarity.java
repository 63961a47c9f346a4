package dev.backlight.lab.kit;

import org.ejml.data.FMatrixRMaj;

/// How alike two layers answer the same examples.
public final class Similarity {
    private Similarity() {}

    /// Linear centred kernel alignment `‖AᵀB‖² / (‖AᵀA‖·‖BᵀB‖)` of column-centred answers, Frobenius norms: 1 for
    /// the same layer, also turned or scaled, near 0 for independent ones. Kornblith, Norouzi, Lee and Hinton,
    /// 2019, (4).
    ///
    /// @param a [examples x units]
    /// @param b [examples x units of the other]
    /// @throws IllegalStateException if the examples are not as many
    public static double cka(FMatrixRMaj a, FMatrixRMaj b) {
        if (a.numRows != b.numRows) {
            throw new IllegalStateException(
                    "Answers to " + a.numRows + " examples can't be compared with answers to " + b.numRows + ".");
        }
        double[][] x = centred(a);
        double[][] y = centred(b);
        double own = Math.sqrt(square(x, x) * square(y, y));
        return own == 0 ? Double.NaN : square(x, y) / own;
    }

    /// Columns with their mean taken off.
    private static double[][] centred(FMatrixRMaj a) {
        double[][] columns = new double[a.numCols][a.numRows];
        for (int column = 0; column < a.numCols; column++) {
            double mean = 0;
            for (int row = 0; row < a.numRows; row++) {
                mean += a.data[row * a.numCols + column];
            }
            mean /= a.numRows;
            for (int row = 0; row < a.numRows; row++) {
                columns[column][row] = a.data[row * a.numCols + column] - mean;
            }
        }
        return columns;
    }

    /// `‖XᵀY‖²`.
    private static double square(double[][] x, double[][] y) {
        double sum = 0;
        for (double[] column : x) {
            for (double[] other : y) {
                double dot = 0;
                for (int i = 0; i < column.length; i++) {
                    dot += column[i] * other[i];
                }
                sum += dot * dot;
            }
        }
        return sum;
    }
}
