package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.math.ThreadTeam;
import dev.backlight.math.sequence.RowVectors;

/// The simple recurrent cell, `h = tanh(x·W + h′·U + b)`; ∂L/∂z = ∂L/∂h ⊙ (1 − h²). Elman, 1990; PyTorch's
/// `torch.nn.RNN` with its two biases in one.
public final class Rnn extends RecurrentLayer {
    public Rnn(Parameter inputWeights, Parameter stateWeights, Parameter biases, ThreadTeam team, int maxRows) {
        super(inputWeights, stateWeights, biases, team, maxRows);
    }

    @Override
    void forwardRow(int row, int next) {
        RowVectors.tanhOfSum(gates.data, fromState.data, biases, output.data, row * units, 0, units);
    }

    @Override
    void backwardRow(int row, int next) {
        RowVectors.tanhSlopes(output.data, gradHidden.data, gradGates.data, row * units, units);
    }
}
