package dev.backlight.glass;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// `z = x·W + b`; `∂L/∂W = xᵀ·δ`, `∂L/∂b = Σ δ` over the examples, `∂L/∂x = δ·Wᵀ`. Nielsen, chapter 2, BP2 to BP4.
///
/// @param weights W [inputs x units]
/// @param biases b [1 x units]
public record GlassDense(DMatrixRMaj weights, DMatrixRMaj biases) implements GlassLayer {

    @Override
    public DMatrixRMaj forward(DMatrixRMaj x) {
        DMatrixRMaj z = CommonOps_DDRM.mult(x, weights, null);
        for (int i = 0; i < z.numRows; i++) {
            for (int j = 0; j < z.numCols; j++) {
                z.add(i, j, biases.get(0, j));
            }
        }
        return z;
    }

    @Override
    public DMatrixRMaj backward(DMatrixRMaj x, DMatrixRMaj z, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
        gradients.add(CommonOps_DDRM.multTransA(x, delta, null));
        gradients.add(CommonOps_DDRM.sumCols(delta, null));
        return CommonOps_DDRM.multTransB(delta, weights, null);
    }

    @Override
    public List<DMatrixRMaj> parameters() {
        return List.of(weights, biases);
    }

    @Override
    public int[] sources(int to) {
        return IntStream.range(0, weights.numRows).toArray();
    }

    @Override
    public boolean meets(int from, int to) {
        return true;
    }

    @Override
    public double coefficient(double[] x, int from, int to) {
        return weights.get(from, to);
    }

    @Override
    public double added(int to) {
        return biases.get(to);
    }

    @Override
    public int weightPosition(int from, int to) {
        return from * weights.numCols + to;
    }

    @Override
    public int biasPosition(int to) {
        return to;
    }
}
