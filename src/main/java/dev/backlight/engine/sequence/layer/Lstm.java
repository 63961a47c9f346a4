package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.math.ThreadTeam;
import dev.backlight.math.sequence.LstmOps;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// Long short-term memory: the formulas stand at `LstmOps`. Gates in PyTorch's order, input, forget, cell, output;
/// PyTorch's two biases in one.
public final class Lstm extends RecurrentLayer {
    private final FMatrixRMaj cellBefore;
    private final FMatrixRMaj cell;
    private final FMatrixRMaj shown;
    private final FMatrixRMaj gradCellBefore;

    public Lstm(Parameter inputWeights, Parameter stateWeights, Parameter biases, ThreadTeam team, int maxRows) {
        super(inputWeights, stateWeights, biases, team, maxRows);
        cellBefore = new FMatrixRMaj(maxRows, units);
        cell = new FMatrixRMaj(maxRows, units);
        shown = new FMatrixRMaj(maxRows, units);
        gradCellBefore = new FMatrixRMaj(maxRows, units);
    }

    @Override
    void reshape(int rows) {
        super.reshape(rows);
        cell.reshape(rows, units);
    }

    @Override
    void startSequences(int count) {
        Arrays.fill(cellBefore.data, 0, count * units, 0);
    }

    @Override
    void forwardRow(int row, int next) {
        LstmOps.forward(
                gates.data, fromState.data, biases, cellBefore.data, cell.data, shown.data, output.data, row, units);
        if (next >= 0) {
            System.arraycopy(cell.data, row * units, cellBefore.data, next * units, units);
        }
    }

    @Override
    void backwardRow(int row, int next) {
        LstmOps.backward(
                gates.data,
                cellBefore.data,
                shown.data,
                gradHidden.data,
                gradGates.data,
                gradCellBefore.data,
                row,
                next,
                units);
    }

    /// c at each position [rows x units]; valid until the next `forward`.
    public FMatrixRMaj cell() {
        return cell;
    }
}
