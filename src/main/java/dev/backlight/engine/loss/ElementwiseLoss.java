package dev.backlight.engine.loss;

import org.ejml.data.FMatrixRMaj;

/// Losses that are a sum over outputs, each with its own target.
abstract class ElementwiseLoss implements Loss {

    /// The loss of one output.
    abstract double value(float y, float t);

    /// ∂value/∂y.
    abstract float slope(float y, float t);

    @Override
    public final double valueAndGradient(FMatrixRMaj output, FMatrixRMaj target, FMatrixRMaj gradOutput) {
        Rows.checkTarget(output, target);
        float[] y = output.data;
        float[] t = target.data;
        int n = output.getNumElements();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += value(y[i], t[i]);
        }
        if (gradOutput != null) {
            gradOutput.reshape(output.numRows, output.numCols);
            float share = 1f / output.numRows;
            for (int i = 0; i < n; i++) {
                gradOutput.data[i] = share * slope(y[i], t[i]);
            }
        }
        return sum / output.numRows;
    }

    @Override
    public final double valueAndGradient(FMatrixRMaj output, int[] labels, FMatrixRMaj gradOutput) {
        Rows.checkLabels(output, labels);
        int columns = output.numCols;
        float share = 1f / output.numRows;
        if (gradOutput != null) {
            gradOutput.reshape(output.numRows, columns);
        }
        double sum = 0;
        for (int row = 0; row < output.numRows; row++) {
            int at = row * columns;
            for (int k = 0; k < columns; k++) {
                float t = columns == 1 ? labels[row] : k == labels[row] ? 1f : 0f;
                float y = output.data[at + k];
                sum += value(y, t);
                if (gradOutput != null) {
                    gradOutput.data[at + k] = share * slope(y, t);
                }
            }
        }
        return sum / output.numRows;
    }
}
