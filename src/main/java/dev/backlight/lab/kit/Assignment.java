package dev.backlight.lab.kit;

import java.util.Arrays;

/// Pairs rows with columns so that the sum of what each pair is worth is largest: the Hungarian method with
/// potentials, O(n³). Kuhn, 1955; in the form of Jonker and Volgenant, 1987.
public final class Assignment {
    private Assignment() {}

    /// @param worth [n][n]
    /// @return for each row its column
    /// @throws IllegalStateException if the table is not square
    public static int[] best(double[][] worth) {
        int n = worth.length;
        for (double[] row : worth) {
            if (row.length != n) {
                throw new IllegalStateException("Rows and columns can be paired only if they are as many, not " + n
                        + " and " + row.length + ".");
            }
        }
        double[] rowPotential = new double[n + 1];
        double[] columnPotential = new double[n + 1];
        int[] rowOf = new int[n + 1]; // 1-based; 0 = free
        for (int row = 1; row <= n; row++) {
            augment(worth, row, rowPotential, columnPotential, rowOf);
        }
        int[] columnOf = new int[n];
        for (int column = 1; column <= n; column++) {
            columnOf[rowOf[column] - 1] = column - 1;
        }
        return columnOf;
    }

    /// The cheapest way to give one more row a column, others moving where that is better.
    private static void augment(double[][] worth, int row, double[] u, double[] v, int[] rowOf) {
        int n = worth.length;
        double[] least = new double[n + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int[] before = new int[n + 1];
        boolean[] done = new boolean[n + 1];
        rowOf[0] = row;
        int column = 0;
        do {
            done[column] = true;
            int from = rowOf[column];
            double delta = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int j = 1; j <= n; j++) {
                if (!done[j]) {
                    double reduced = -worth[from - 1][j - 1] - u[from] - v[j];
                    if (reduced < least[j]) {
                        least[j] = reduced;
                        before[j] = column;
                    }
                    if (least[j] < delta) {
                        delta = least[j];
                        next = j;
                    }
                }
            }
            for (int j = 0; j <= n; j++) {
                if (done[j]) {
                    u[rowOf[j]] += delta;
                    v[j] -= delta;
                } else {
                    least[j] -= delta;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }
}
