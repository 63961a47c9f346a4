package dev.backlight.lab.kit;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// Linear fits by EJML's solvers.
public final class LeastSquares {
    private LeastSquares() {}

    /// The weights W of least norm among those with the least `‖X·W − T‖² + ridge·‖W‖²`: for fewer examples than
    /// features and no ridge the one of least norm that fits exactly.
    ///
    /// @param x [examples x features]
    /// @param t [examples x outputs]
    /// @param ridge at least 0
    /// @return [features x outputs]
    /// @throws ArithmeticException with one sentence if the features are not independent enough for a solution
    public static DMatrixRMaj fit(DMatrixRMaj x, DMatrixRMaj t, double ridge) {
        boolean wide = x.numCols > x.numRows;
        DMatrixRMaj weights = new DMatrixRMaj(x.numCols, t.numCols);
        if (!wide && ridge == 0) {
            solve(LinearSolverFactory_DDRM.leastSquaresQrPivot(true, true), x.copy(), t, weights);
            return weights;
        }
        DMatrixRMaj products = new DMatrixRMaj(1, 1);
        if (wide) { // W = Xᵀ·(X·Xᵀ + ridge)⁻¹·T
            products.reshape(x.numRows, x.numRows);
            CommonOps_DDRM.multTransB(x, x, products);
            addDiagonal(products, ridge);
            DMatrixRMaj dual = new DMatrixRMaj(x.numRows, t.numCols);
            solve(LinearSolverFactory_DDRM.symmPosDef(x.numRows), products, t, dual);
            CommonOps_DDRM.multTransA(x, dual, weights);
        } else { // W = (Xᵀ·X + ridge)⁻¹·Xᵀ·T
            products.reshape(x.numCols, x.numCols);
            CommonOps_DDRM.multTransA(x, x, products);
            addDiagonal(products, ridge);
            DMatrixRMaj right = new DMatrixRMaj(x.numCols, t.numCols);
            CommonOps_DDRM.multTransA(x, t, right);
            solve(LinearSolverFactory_DDRM.symmPosDef(x.numCols), products, right, weights);
        }
        return weights;
    }

    private static void addDiagonal(DMatrixRMaj matrix, double value) {
        for (int i = 0; i < matrix.numRows; i++) {
            matrix.add(i, i, value);
        }
    }

    private static void solve(LinearSolverDense<DMatrixRMaj> solver, DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj x) {
        if (!solver.setA(a)) {
            throw new ArithmeticException("The features depend on each other: add a little ridge.");
        }
        solver.solve(solver.modifiesB() ? b.copy() : b, x);
    }
}
