package dev.backlight.glass;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// `p_j = exp(z_j)/Σ_k exp(z_k)`; `∂p_k/∂z_j = p_k·([k = j] − p_j)`, so `∂L/∂z_j = Σ_k δ_k·p_k·([k = j] − p_j)`.
/// Nielsen, chapter 3, (78).
public record GlassSoftmax() implements GlassLayer {

    @Override
    public DMatrixRMaj forward(DMatrixRMaj z) {
        DMatrixRMaj p = z.createLike();
        for (int i = 0; i < z.numRows; i++) {
            double max = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < z.numCols; k++) {
                max = Math.max(max, z.get(i, k));
            }
            double sum = 0;
            for (int k = 0; k < z.numCols; k++) {
                sum += Math.exp(z.get(i, k) - max);
            }
            for (int k = 0; k < z.numCols; k++) {
                p.set(i, k, Math.exp(z.get(i, k) - max) / sum);
            }
        }
        return p;
    }

    @Override
    public DMatrixRMaj backward(DMatrixRMaj z, DMatrixRMaj p, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
        DMatrixRMaj gradZ = z.createLike();
        for (int i = 0; i < z.numRows; i++) {
            for (int j = 0; j < z.numCols; j++) {
                double sum = 0;
                for (int k = 0; k < z.numCols; k++) {
                    sum += delta.get(i, k) * p.get(i, k) * ((k == j ? 1 : 0) - p.get(i, j));
                }
                gradZ.set(i, j, sum);
            }
        }
        return gradZ;
    }

    @Override
    public int[] sources(int to) {
        throw new UnsupportedOperationException("Each output of a softmax is made of all inputs.");
    }

    @Override
    public double coefficient(double[] x, int from, int to) {
        double[] p = forward(DMatrixRMaj.wrap(1, x.length, x)).data;
        return p[to] * ((from == to ? 1 : 0) - p[from]);
    }
}
