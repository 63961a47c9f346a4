package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.math.sequence.RowVectors;
import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// `y = E[token]`. Shapes: tokens [rows x 1], E [vocabulary x width], y [rows x width]. Backward: ∂L/∂E[k] = sum of
/// ∂L/∂y over the rows with token k, in their order. Bengio, Ducharme, Vincent and Jauvin, 2003, section 2.
public final class Embedding implements SequenceLayer {
    private final Parameter table;
    private final FMatrixRMaj output;
    private FMatrixRMaj tokens;

    public Embedding(Parameter table, int maxRows) {
        this.table = table;
        output = new FMatrixRMaj(maxRows, table.value().numCols);
    }

    /// @throws IllegalArgumentException if a number is no token
    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, SequenceBatch batch, boolean training) {
        tokens = x;
        int width = output.numCols;
        output.reshape(x.numRows, width);
        for (int row = 0; row < x.numRows; row++) {
            int token = (int) x.data[row];
            if (token < 0 || token >= table.value().numRows) {
                throw new Refusal(
                        "There is no token {0}: they are numbered from 0 to {1}.", token, table.value().numRows - 1);
            }
            System.arraycopy(table.value().data, token * width, output.data, row * width, width);
        }
        return output;
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput) {
        float[] gradient = table.gradient().data;
        int width = gradOutput.numCols;
        Arrays.fill(gradient, 0, table.gradient().getNumElements(), 0);
        for (int row = 0; row < gradOutput.numRows; row++) {
            RowVectors.add(gradOutput.data, row * width, gradient, (int) tokens.data[row] * width, width);
        }
        return null;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(table);
    }
}
