package dev.backlight.engine.loss;

import dev.backlight.text.Refusal;
import org.ejml.data.FMatrixRMaj;

/// Checks and small steps on rows of outputs.
final class Rows {

    private Rows() {}

    static void checkTarget(FMatrixRMaj output, FMatrixRMaj target) {
        checkNotEmpty(output);
        if (output.numRows != target.numRows || output.numCols != target.numCols) {
            throw new Refusal(
                    "The targets have the shape {0}×{1}, but the outputs {2}×{3}; they must be the same.",
                    target.numRows, target.numCols, output.numRows, output.numCols);
        }
    }

    static void checkLabels(FMatrixRMaj output, int[] labels) {
        checkNotEmpty(output);
        if (labels.length < output.numRows) {
            throw new Refusal("There are {0} rows of outputs, but only {1} labels.", output.numRows, labels.length);
        }
        if (output.numCols == 1) {
            return;
        }
        for (int row = 0; row < output.numRows; row++) {
            if (labels[row] < 0 || labels[row] >= output.numCols) {
                throw new Refusal(
                        "Label {0} of row {1} has no output; the network has {2} outputs.",
                        labels[row], row, output.numCols);
            }
        }
    }

    private static void checkNotEmpty(FMatrixRMaj output) {
        if (output.numRows == 0) {
            throw new Refusal("A loss needs at least one example, but the batch is empty.");
        }
    }

    /// Outputs as probabilities where they are meant to be such already: cut to [0, 1]; several outputs are scaled
    /// to the sum 1.
    static void normalize(FMatrixRMaj output, FMatrixRMaj probabilities) {
        probabilities.reshape(output.numRows, output.numCols);
        int columns = output.numCols;
        for (int row = 0; row < output.numRows; row++) {
            float sum = 0;
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                probabilities.data[i] = Math.min(1f, Math.max(0f, output.data[i]));
                sum += probabilities.data[i];
            }
            if (columns == 1) {
                continue;
            }
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                probabilities.data[i] = sum > 0 ? probabilities.data[i] / sum : 1f / columns;
            }
        }
    }
}
