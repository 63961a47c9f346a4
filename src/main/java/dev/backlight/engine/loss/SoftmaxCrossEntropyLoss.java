package dev.backlight.engine.loss;

import org.ejml.data.FMatrixRMaj;

/// From logits z with `p = softmax(z)`: mean over the batch of `−Σ_k t_k·ln p_k`; `∂L/∂z = (p·Σt − t)/batch`.
///
/// `ln p_k = z_k − max − ln Σ exp(z_j − max)`, so that nothing overflows. With label smoothing s over K classes the
/// target becomes `t' = (1 − s)·t + s/K`: Szegedy et al., Rethinking the Inception Architecture, 2015, section 7.
/// Goodfellow, Bengio and Courville, Deep Learning, 6.2.2.3.
public final class SoftmaxCrossEntropyLoss implements Loss {
    /// Slopes smaller than this are none: they would only slow the products down as subnormal numbers.
    private static final float NOTHING = 1e-20f;

    private final float smoothing;

    /// Of one row, so that each is computed once.
    private double[] exponentials = new double[0];

    public SoftmaxCrossEntropyLoss(float labelSmoothing) {
        this.smoothing = labelSmoothing;
    }

    @Override
    public double valueAndGradient(FMatrixRMaj output, int[] labels, FMatrixRMaj gradOutput) {
        Rows.checkLabels(output, labels);
        return rows(output, null, labels, gradOutput);
    }

    @Override
    public double valueAndGradient(FMatrixRMaj output, FMatrixRMaj target, FMatrixRMaj gradOutput) {
        Rows.checkTarget(output, target);
        return rows(output, target.data, null, gradOutput);
    }

    private double rows(FMatrixRMaj output, float[] targets, int[] labels, FMatrixRMaj gradOutput) {
        if (gradOutput != null) {
            gradOutput.reshape(output.numRows, output.numCols);
        }
        double sum = 0;
        for (int row = 0; row < output.numRows; row++) {
            sum += row(output, targets, labels == null ? 0 : labels[row], row, gradOutput);
        }
        return sum / output.numRows;
    }

    private double row(FMatrixRMaj output, float[] targets, int label, int row, FMatrixRMaj gradOutput) {
        float[] z = output.data;
        int classes = output.numCols;
        int at = row * classes;
        float max = max(z, at, classes);
        double[] e = exponentials.length >= classes ? exponentials : new double[classes];
        exponentials = e;
        double total = 0;
        for (int k = 0; k < classes; k++) {
            e[k] = Math.exp(z[at + k] - max);
            total += e[k];
        }
        double logSum = max + Math.log(total);
        double loss = 0;
        double mass = 0;
        for (int k = 0; k < classes; k++) {
            float t = target(targets, label, at, k, classes);
            mass += t;
            loss -= t == 0 ? 0 : t * (z[at + k] - logSum);
        }
        if (gradOutput != null) {
            float share = 1f / output.numRows;
            for (int k = 0; k < classes; k++) {
                double p = e[k] / total;
                float t = target(targets, label, at, k, classes);
                float slope = share * (float) (p * mass - t);
                gradOutput.data[at + k] = Math.abs(slope) < NOTHING ? 0 : slope;
            }
        }
        return Double.isFinite(logSum) ? loss : Double.NaN;
    }

    private float target(float[] targets, int label, int at, int k, int classes) {
        float t = targets != null ? targets[at + k] : k == label ? 1f : 0f;
        return (1 - smoothing) * t + smoothing / classes;
    }

    @Override
    public void probabilities(FMatrixRMaj output, FMatrixRMaj probabilities) {
        probabilities.reshape(output.numRows, output.numCols);
        int classes = output.numCols;
        for (int at = 0; at < output.getNumElements(); at += classes) {
            float max = max(output.data, at, classes);
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += Math.exp(output.data[at + k] - max);
            }
            for (int k = 0; k < classes; k++) {
                probabilities.data[at + k] = (float) (Math.exp(output.data[at + k] - max) / sum);
            }
        }
    }

    private static float max(float[] z, int at, int count) {
        float max = z[at];
        for (int k = 1; k < count; k++) {
            max = Math.max(max, z[at + k]);
        }
        return max;
    }
}
