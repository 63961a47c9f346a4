package dev.backlight.math;

import dev.backlight.text.Refusal;
import org.ejml.data.FMatrixRMaj;

/// The three matrix products of a dense layer, in float.
///
/// Every element of C is summed in the order of k, whatever the tile or the thread that computes it, so results are
/// the same to the bit for any number of threads. C is overwritten; A and B are not modified. Nothing is allocated
/// once the team's work space has grown to the largest product.
public final class Gemm {
    private Gemm() {}

    /// C = A·B. Shapes: A [m x k], B [k x n], C [m x n].
    ///
    /// @throws IllegalArgumentException if the shapes don't fit; the message names all three
    public static void multiply(ThreadTeam team, FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        check(a.numCols == b.numRows && c.numRows == a.numRows && c.numCols == b.numCols, "A·B", a, b, c);
        team.gemm.run(team, a.data, a.numCols, 1, b.data, c.data, a.numRows, b.numCols, a.numCols);
    }

    /// C = Aᵀ·B. Shapes: A [k x m], B [k x n], C [m x n].
    ///
    /// @throws IllegalArgumentException if the shapes don't fit; the message names all three
    public static void multiplyTransA(ThreadTeam team, FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        check(a.numRows == b.numRows && c.numRows == a.numCols && c.numCols == b.numCols, "Aᵀ·B", a, b, c);
        team.gemm.run(team, a.data, 1, a.numCols, b.data, c.data, a.numCols, b.numCols, a.numRows);
    }

    /// C = A·Bᵀ. Shapes: A [m x k], B [n x k], C [m x n].
    ///
    /// @throws IllegalArgumentException if the shapes don't fit; the message names all three
    public static void multiplyTransB(ThreadTeam team, FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        check(a.numCols == b.numCols && c.numRows == a.numRows && c.numCols == b.numRows, "A·Bᵀ", a, b, c);
        float[] transposed = team.gemm.transpose(b.data, b.numRows, b.numCols);
        team.gemm.run(team, a.data, a.numCols, 1, transposed, c.data, a.numRows, b.numRows, a.numCols);
    }

    private static void check(boolean fits, String product, FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        if (!fits) {
            throw new Refusal(
                    "C = {0} does not fit: A is {1}, B is {2}, C is {3}.", product, shape(a), shape(b), shape(c));
        }
    }

    private static String shape(FMatrixRMaj m) {
        return "[" + m.numRows + "x" + m.numCols + "]";
    }
}
