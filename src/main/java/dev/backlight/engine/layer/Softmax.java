package dev.backlight.engine.layer;

import dev.backlight.math.RowOps;
import org.ejml.data.FMatrixRMaj;

/// p_j = e^z_j / Σ e^z_k along each row. Backward: ∂L/∂z_j = p_j (g_j − Σ g_k p_k) with g = ∂L/∂p.
/// Shapes: all [batch x classes].
///
/// For classification prefer the cross entropy on logits, which is safe where p underflows.
public final class Softmax implements Layer {
    private final FMatrixRMaj output;

    public Softmax(int classes, int maxBatch) {
        output = new FMatrixRMaj(maxBatch, classes);
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        output.reshape(x.numRows, x.numCols);
        RowOps.softmax(x, output);
        return output;
    }

    /// Works in place.
    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput, boolean wanted) {
        int n = gradOutput.numCols;
        float[] g = gradOutput.data;
        float[] p = output.data;
        for (int start = 0; start < gradOutput.numRows * n; start += n) {
            float dot = 0;
            for (int j = start; j < start + n; j++) {
                dot += g[j] * p[j];
            }
            for (int j = start; j < start + n; j++) {
                g[j] = p[j] * (g[j] - dot);
            }
        }
        return wanted ? gradOutput : null;
    }
}
