package dev.backlight.math;

import org.ejml.data.FMatrixRMaj;

/// C = A·B for one B and rows of C in any order: a recurrent layer takes a few rows at every step of time, each
/// thread its own.
///
/// Every element is summed in the order of k, as in `Gemm`, so who takes which rows changes nothing. `rows` may be
/// called by several threads at once, for different rows.
public final class RowsProduct {
    private final int k;
    private final int n;
    private final float[] transposed;
    private final float[] panel;
    private final float[] edge;
    private float[] b;

    /// @param k rows of B
    /// @param n columns of B
    /// @param maxRows the most rows of C
    public RowsProduct(int k, int n, int maxRows) {
        this.k = k;
        this.n = n;
        transposed = new float[k * n];
        boolean edged = GemmTiles.hasEdge(n, k);
        panel = new float[edged ? k * GemmTiles.edgeWidth() : 0];
        edge = new float[edged ? maxRows * GemmTiles.edgeWidth() : 0];
    }

    /// Takes the numbers of B as they are now.
    ///
    /// @param matrix B [k x n]; read until the last `rows`
    public void prepare(FMatrixRMaj matrix) {
        take(matrix.data);
    }

    /// Takes B = matrixᵀ as it is now.
    ///
    /// @param matrix [n x k]; copied
    public void prepareTransposed(FMatrixRMaj matrix) {
        for (int j = 0; j < n; j++) {
            for (int p = 0; p < k; p++) {
                transposed[p * n + j] = matrix.data[j * k + p];
            }
        }
        take(transposed);
    }

    private void take(float[] numbers) {
        b = numbers;
        if (panel.length > 0) {
            GemmTiles.packEdge(b, n, k, panel);
        }
    }

    /// Rows `from` to `to - 1` of C = A·B.
    ///
    /// @param a A, row-major, k columns
    /// @param c C, row-major, n columns; these rows are overwritten
    public void rows(float[] a, float[] c, int from, int to) {
        GemmTiles.rows(a, k, 1, b, panel, c, edge, from, to, n, k);
    }
}
