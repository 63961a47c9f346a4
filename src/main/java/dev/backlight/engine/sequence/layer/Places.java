package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.math.sequence.RowVectors;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// `y = x + P[t]` for a row at position t. Learned, P [maxTime x width] is a parameter and ∂L/∂P[t] = sum of ∂L/∂y
/// over the rows at t. Sinusoidal, `P[t, 2i] = sin(t/10000^(2i/width))`, `P[t, 2i + 1] = cos(…)` of the same:
/// Vaswani et al., 2017, section 3.5.
public final class Places implements SequenceLayer {
    private final Parameter learned;
    private final FMatrixRMaj table;
    private final FMatrixRMaj output;
    private SequenceBatch batch;

    /// @param learned P; null for sines and cosines
    public Places(Parameter learned, int maxTime, int width, int maxRows) {
        this.learned = learned;
        table = learned == null ? sinusoidal(maxTime, width) : learned.value();
        output = new FMatrixRMaj(maxRows, width);
    }

    /// The sines and cosines [maxTime x width].
    public static FMatrixRMaj sinusoidal(int maxTime, int width) {
        FMatrixRMaj table = new FMatrixRMaj(maxTime, width);
        for (int t = 0; t < maxTime; t++) {
            for (int j = 0; j < width; j++) {
                double angle = t / Math.pow(10000, (double) (j - j % 2) / width);
                table.set(t, j, (float) (j % 2 == 0 ? Math.sin(angle) : Math.cos(angle)));
            }
        }
        return table;
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, SequenceBatch rows, boolean training) {
        batch = rows;
        int width = x.numCols;
        output.reshape(x.numRows, width);
        System.arraycopy(x.data, 0, output.data, 0, x.getNumElements());
        for (int t = 0; t < rows.times(); t++) {
            for (int row = rows.start(t); row < rows.start(t + 1); row++) {
                RowVectors.add(table.data, t * width, output.data, row * width, width);
            }
        }
        return output;
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput) {
        if (learned != null) {
            int width = gradOutput.numCols;
            float[] gradient = learned.gradient().data;
            Arrays.fill(gradient, 0, learned.gradient().getNumElements(), 0);
            for (int t = 0; t < batch.times(); t++) {
                for (int row = batch.start(t); row < batch.start(t + 1); row++) {
                    RowVectors.add(gradOutput.data, row * width, gradient, t * width, width);
                }
            }
        }
        return gradOutput;
    }

    @Override
    public List<Parameter> parameters() {
        return learned == null ? List.of() : List.of(learned);
    }
}
