package dev.backlight.engine.loss;

import dev.backlight.engine.Loss;
import dev.backlight.math.RowOps;
import org.ejml.data.FMatrixRMaj;

/// L = −1/batch · Σ_i Σ_j t_ij·ln p_ij with p = softmax(y) of the logits y. Gradient: (p − t)/batch.
///
/// Fused: ln p_j = y_j − max − ln Σ e^(y − max) never takes the logarithm of a number that has underflowed.
///
/// @see <a href="http://neuralnetworksanddeeplearning.com/chap3.html">Nielsen, chapter 3, equations 78 to 82</a>
public final class SoftmaxCrossEntropy implements Loss {
    /// Slopes smaller than this are none: they would only slow the products down as subnormal numbers.
    private static final float NOTHING = 1e-20f;

    private final float smoothing;

    /// @param smoothing share of the target spread over all classes, in [0, 1)
    public SoftmaxCrossEntropy(float smoothing) {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException(
                    "A label smoothing of " + smoothing + " can't be used: give a number from 0 to below 1.");
        }
        this.smoothing = smoothing;
    }

    @Override
    public double valueAndGradient(FMatrixRMaj output, FMatrixRMaj target, FMatrixRMaj gradOutput) {
        double sum = 0;
        for (int i = 0; i < output.numRows; i++) {
            sum += row(output, i, target, -1, gradOutput);
        }
        return sum / output.numRows;
    }

    @Override
    public double valueAndGradient(FMatrixRMaj output, int[] labels, FMatrixRMaj gradOutput) {
        double sum = 0;
        for (int i = 0; i < output.numRows; i++) {
            sum += row(output, i, null, labels[i], gradOutput);
        }
        return sum / output.numRows;
    }

    private double row(FMatrixRMaj output, int i, FMatrixRMaj target, int label, FMatrixRMaj gradOutput) {
        int n = output.numCols;
        int start = i * n;
        float[] y = output.data;
        float max = Float.NEGATIVE_INFINITY;
        for (int j = start; j < start + n; j++) {
            max = Math.max(max, y[j]);
        }
        double sum = 0;
        for (int j = start; j < start + n; j++) {
            sum += Math.exp(y[j] - max);
        }
        double logSum = Math.log(sum);
        double loss = 0;
        for (int j = start; j < start + n; j++) {
            float hard = target != null ? target.data[j] : j - start == label ? 1 : 0;
            float t = (1 - smoothing) * hard + smoothing / n;
            double logP = y[j] - max - logSum;
            if (t != 0) {
                loss -= t * logP;
            }
            if (gradOutput != null) {
                float slope = (float) ((Math.exp(logP) - t) / output.numRows);
                gradOutput.data[j] = Math.abs(slope) < NOTHING ? 0 : slope;
            }
        }
        return loss;
    }

    @Override
    public void probabilities(FMatrixRMaj output, FMatrixRMaj probabilities) {
        RowOps.softmax(output, probabilities);
    }
}
