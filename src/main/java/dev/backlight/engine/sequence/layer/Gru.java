package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.math.ThreadTeam;
import dev.backlight.math.sequence.GruOps;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Gated recurrent unit: the formulas stand at `GruOps`. Gates in PyTorch's order, reset, update, new; its two
/// biases are one but at the new gate, whose second one stands inside the reset.
public final class Gru extends RecurrentLayer {
    private final Parameter stateBiases;
    private final FMatrixRMaj gradFromState;
    private final float[] straight;

    public Gru(
            Parameter inputWeights,
            Parameter stateWeights,
            Parameter biases,
            Parameter stateBiases,
            ThreadTeam team,
            int maxRows) {
        super(inputWeights, stateWeights, biases, team, maxRows);
        this.stateBiases = stateBiases;
        gradFromState = new FMatrixRMaj(maxRows, 3 * units);
        straight = new float[maxRows * units];
    }

    @Override
    void reshape(int rows) {
        super.reshape(rows);
        gradFromState.reshape(rows, 3 * units);
    }

    @Override
    void forwardRow(int row, int next) {
        GruOps.forward(
                gates.data, fromState.data, biases, stateBiases.value().data, before.data, output.data, row, units);
    }

    @Override
    void backwardRow(int row, int next) {
        GruOps.backward(
                gates.data,
                fromState.data,
                stateBiases.value().data,
                before.data,
                gradHidden.data,
                gradGates.data,
                gradFromState.data,
                straight,
                row,
                units);
    }

    @Override
    FMatrixRMaj gradFromState() {
        return gradFromState;
    }

    @Override
    float[] gradStraight() {
        return straight;
    }

    @Override
    void backwardOwn() {
        float[] sums = stateBiases.gradient().data;
        Arrays.fill(sums, 0, units, 0);
        for (int row = 0; row < gradFromState.numRows; row++) {
            int at = row * 3 * units + 2 * units;
            for (int j = 0; j < units; j++) {
                sums[j] += gradFromState.data[at + j];
            }
        }
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> shared = super.parameters();
        return List.of(shared.get(0), shared.get(1), shared.get(2), stateBiases);
    }
}
