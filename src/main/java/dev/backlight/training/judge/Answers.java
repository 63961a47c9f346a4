package dev.backlight.training.judge;

import dev.backlight.math.RowOps;
import org.ejml.data.FMatrixRMaj;

/// Reads classes off a network's outputs.
public final class Answers {
    private Answers() {}

    /// The column with the largest number of a row, the first of equals; of a single column 1 where it is above 0.
    public static int largest(FMatrixRMaj output, int row) {
        return output.numCols == 1 ? output.data[row] > 0 ? 1 : 0 : RowOps.largest(output, row);
    }

    /// How many rows are read as their label.
    public static int right(FMatrixRMaj output, int[] labels) {
        int right = 0;
        for (int row = 0; row < output.numRows; row++) {
            right += largest(output, row) == labels[row] ? 1 : 0;
        }
        return right;
    }
}
