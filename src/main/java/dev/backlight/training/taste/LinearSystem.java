package dev.backlight.training.taste;

/// Small systems of linear equations, by elimination with the largest pivot.
final class LinearSystem {
    private LinearSystem() {}

    /// @param a [n][n + 1], the right side in the last column; overwritten
    /// @return the n unknowns
    static double[] solve(double[][] a) {
        int n = a.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
            }
            double[] swapped = a[column];
            a[column] = a[pivot];
            a[pivot] = swapped;
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : a[row][column] / a[column][column];
                for (int j = column; j <= n; j++) {
                    a[row][j] -= factor * a[column][j];
                }
            }
        }
        double[] unknowns = new double[n];
        for (int i = 0; i < n; i++) {
            unknowns[i] = a[i][n] / a[i][i];
        }
        return unknowns;
    }
}
