package dev.backlight.training;

import org.ejml.data.FMatrixRMaj;

/// Reads classes off a network's outputs.
final class Answers {
    private Answers() {}

    /// The column with the largest number of a row; the first of equals.
    static int largest(FMatrixRMaj output, int row) {
        int start = row * output.numCols;
        int best = 0;
        for (int j = 1; j < output.numCols; j++) {
            if (output.data[start + j] > output.data[start + best]) {
                best = j;
            }
        }
        return best;
    }

    /// How many rows are largest at their label.
    static int right(FMatrixRMaj output, int[] labels) {
        int right = 0;
        for (int row = 0; row < output.numRows; row++) {
            right += largest(output, row) == labels[row] ? 1 : 0;
        }
        return right;
    }
}
