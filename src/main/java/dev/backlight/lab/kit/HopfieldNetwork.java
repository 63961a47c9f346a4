package dev.backlight.lab.kit;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Cells of +1 and −1 that listen to each other through symmetric weights, none to itself. A cell turns to the side
/// of what it hears, `s_i ← sign(Σ_j w_ij·s_j)`, one cell at a time; the energy `−½·Σ w_ij·s_i·s_j` never rises.
/// Hopfield, 1982.
public final class HopfieldNetwork {
    private final int cells;
    private final double[][] weights;

    private HopfieldNetwork(double[][] weights) {
        this.cells = weights.length;
        this.weights = weights;
        for (int i = 0; i < cells; i++) {
            weights[i][i] = 0;
        }
    }

    /// Hebb's rule `w_ij = Σ_k x_i·x_j / n`: each weight knows only its two cells.
    public static HopfieldNetwork hebb(double[][] memories) {
        int n = memories[0].length;
        double[][] weights = new double[n][n];
        for (double[] memory : memories) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    weights[i][j] += memory[i] * memory[j] / n;
                }
            }
        }
        return new HopfieldNetwork(weights);
    }

    /// The projection rule `W = Xᵀ·(X·Xᵀ)⁻¹·X`, which keeps memories apart that are alike, but is not local.
    /// Personnaz, Guyon and Dreyfus, 1985.
    ///
    /// @throws ArithmeticException with one sentence if one memory is a sum of others
    public static HopfieldNetwork projection(double[][] memories) {
        DMatrixRMaj x = new DMatrixRMaj(memories);
        DMatrixRMaj overlaps = new DMatrixRMaj(x.numRows, x.numRows);
        CommonOps_DDRM.multTransB(x, x, overlaps);
        if (!CommonOps_DDRM.invert(overlaps)) {
            throw new ArithmeticException("Two of the memories are the same: store different ones.");
        }
        DMatrixRMaj half = new DMatrixRMaj(x.numRows, x.numCols);
        CommonOps_DDRM.mult(overlaps, x, half);
        int n = x.numCols;
        double[][] weights = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) { // both sides from one sum, so that they are the same to the bit
                for (int k = 0; k < x.numRows; k++) {
                    weights[i][j] += memories[k][i] * half.get(k, j);
                }
                weights[j][i] = weights[i][j];
            }
        }
        return new HopfieldNetwork(weights);
    }

    public int cells() {
        return cells;
    }

    /// How much cell i listens to cell j.
    public double weight(int i, int j) {
        return weights[i][j];
    }

    /// What a cell hears from all others.
    public double heard(int cell, double[] state) {
        double sum = 0;
        double[] row = weights[cell];
        for (int j = 0; j < cells; j++) {
            sum += row[j] * state[j];
        }
        return sum;
    }

    public double energy(double[] state) {
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            sum += state[i] * heard(i, state);
        }
        return -sum / 2;
    }

    /// Lets one cell turn.
    ///
    /// @param state changed in place
    /// @return the change of the energy, never above 0
    public double update(int cell, double[] state) {
        double heard = heard(cell, state);
        double side = heard == 0 ? state[cell] : Math.signum(heard);
        double change = -(side - state[cell]) * heard;
        state[cell] = side;
        return change;
    }

    /// Sweeps over all cells until none turns any more.
    ///
    /// @param orders the order of the cells in each sweep; as many sweeps at most
    /// @return whether it came to rest
    public boolean settle(double[] state, int[][] orders) {
        for (int[] order : orders) {
            boolean turned = false;
            for (int cell : order) {
                double before = state[cell];
                update(cell, state);
                turned |= before != state[cell];
            }
            if (!turned) {
                return true;
            }
        }
        return false;
    }

    /// The mean of the cells' agreement, −1 to 1.
    public static double overlap(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum / a.length;
    }
}
