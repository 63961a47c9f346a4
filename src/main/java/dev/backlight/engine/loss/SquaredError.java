package dev.backlight.engine.loss;

import dev.backlight.engine.Loss;
import org.ejml.data.FMatrixRMaj;

/// L = 1/batch · Σ_i ½·Σ_j (y_ij − t_ij)². Gradient: (y − t)/batch.
///
/// @see <a href="http://neuralnetworksanddeeplearning.com/chap1.html">Nielsen, chapter 1, equation 6</a>
public final class SquaredError implements Loss {
    @Override
    public double valueAndGradient(FMatrixRMaj output, FMatrixRMaj target, FMatrixRMaj gradOutput) {
        float scale = 1f / output.numRows;
        double sum = 0;
        for (int i = 0; i < output.getNumElements(); i++) {
            float difference = output.data[i] - target.data[i];
            sum += (double) difference * difference;
            if (gradOutput != null) {
                gradOutput.data[i] = difference * scale;
            }
        }
        return 0.5 * sum * scale;
    }

    @Override
    public double valueAndGradient(FMatrixRMaj output, int[] labels, FMatrixRMaj gradOutput) {
        int n = output.numCols;
        float scale = 1f / output.numRows;
        double sum = 0;
        for (int i = 0; i < output.numRows; i++) {
            for (int j = 0; j < n; j++) {
                float difference = output.data[i * n + j] - (labels[i] == j ? 1 : 0);
                sum += (double) difference * difference;
                if (gradOutput != null) {
                    gradOutput.data[i * n + j] = difference * scale;
                }
            }
        }
        return 0.5 * sum * scale;
    }

    /// Each row's outputs, cut at zero, as shares of their sum; equal shares where nothing is above zero.
    @Override
    public void probabilities(FMatrixRMaj output, FMatrixRMaj probabilities) {
        int n = output.numCols;
        for (int start = 0; start < output.getNumElements(); start += n) {
            float sum = 0;
            for (int j = start; j < start + n; j++) {
                sum += Math.max(0, output.data[j]);
            }
            for (int j = start; j < start + n; j++) {
                probabilities.data[j] = sum > 0 ? Math.max(0, output.data[j]) / sum : 1f / n;
            }
        }
    }
}
