package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.math.sequence.NormOps;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Layer or root-mean-square normalisation of each row: the formulas stand at `NormOps`. Shapes: x, y [rows x
/// width], γ, β [1 x width].
public final class Norm implements SequenceLayer {
    private final boolean centred;
    private final Parameter gains;
    private final Parameter shifts;
    private final NormOps ops = new NormOps();
    private final FMatrixRMaj output;
    private final FMatrixRMaj gradInput;
    private final float[] even;
    private final float[] inverses;

    /// @param shifts β; null for root mean square, which has none
    public Norm(Parameter gains, Parameter shifts, int maxRows) {
        this.gains = gains;
        this.shifts = shifts;
        centred = shifts != null;
        int width = gains.value().numCols;
        output = new FMatrixRMaj(maxRows, width);
        gradInput = new FMatrixRMaj(maxRows, width);
        even = new float[maxRows * width];
        inverses = new float[maxRows];
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, SequenceBatch batch, boolean training) {
        int width = x.numCols;
        output.reshape(x.numRows, width);
        float[] beta = centred ? shifts.value().data : null;
        for (int row = 0; row < x.numRows; row++) {
            inverses[row] =
                    ops.forward(x.data, row * width, width, centred, gains.value().data, beta, even, output.data);
        }
        return output;
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput) {
        int width = gradOutput.numCols;
        gradInput.reshape(gradOutput.numRows, width);
        float[] gradGains = gains.gradient().data;
        float[] gradShifts = centred ? shifts.gradient().data : null;
        Arrays.fill(gradGains, 0, width, 0);
        if (centred) {
            Arrays.fill(gradShifts, 0, width, 0);
        }
        for (int row = 0; row < gradOutput.numRows; row++) {
            ops.backward(
                    gradOutput.data,
                    row * width,
                    width,
                    centred,
                    inverses[row],
                    gains.value().data,
                    even,
                    gradGains,
                    gradShifts,
                    gradInput.data);
        }
        return gradInput;
    }

    @Override
    public List<Parameter> parameters() {
        return centred ? List.of(gains, shifts) : List.of(gains);
    }
}
