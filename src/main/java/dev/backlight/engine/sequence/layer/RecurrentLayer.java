package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.math.Gemm;
import dev.backlight.math.RowOps;
import dev.backlight.math.RowsProduct;
import dev.backlight.math.ThreadTeam;
import dev.backlight.math.sequence.RowVectors;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.ejml.data.FMatrixRMaj;

/// What all cells share: `x·W` for every position at once, then step by step of time `h′·U` and what the cell does
/// with both; back in the other direction.
///
/// Shapes: x [rows x inputs], W [inputs x gates·units], U [units x gates·units], b [1 x gates·units], h [rows x
/// units]. Backward through time (Werbos, 1990): a step's ∂L/∂h is the layer's own gradient plus what the step
/// after sends back,
/// ∂L/∂h′ = ∂L/∂(h′·U)·Uᵀ; then ∂L/∂W = xᵀ·∂L/∂(x·W), ∂L/∂U = h′ᵀ·∂L/∂(h′·U), over all positions at once.
///
/// Every thread takes sequences of its own through all of time, so that no step waits for another; the sums over
/// all positions are products of a fixed order.
abstract class RecurrentLayer implements SequenceLayer {
    final int units;
    final float[] biases;
    /// x·W, then what the cell makes of it.
    final FMatrixRMaj gates;
    /// h′·U.
    final FMatrixRMaj fromState;
    /// h′, the state before each position; zero at the first.
    final FMatrixRMaj before;

    final FMatrixRMaj output;
    /// ∂L/∂h with what comes back from later positions.
    final FMatrixRMaj gradHidden;

    final FMatrixRMaj gradGates;

    private final ThreadTeam team;
    private final Parameter inputWeights;
    private final Parameter stateWeights;
    private final Parameter biasParameter;
    private final RowsProduct state;
    private final RowsProduct stateBack;
    private final FMatrixRMaj gradBefore;
    private final FMatrixRMaj gradInput;
    private final IntConsumer forwardShare = this::forwardShare;
    private final IntConsumer backwardShare = this::backwardShare;
    private FMatrixRMaj input;
    private FMatrixRMaj gradOutput;
    private SequenceBatch batch;

    RecurrentLayer(Parameter inputWeights, Parameter stateWeights, Parameter biases, ThreadTeam team, int maxRows) {
        this.team = team;
        this.inputWeights = inputWeights;
        this.stateWeights = stateWeights;
        this.biasParameter = biases;
        this.biases = biases.value().data;
        units = stateWeights.value().numRows;
        int width = stateWeights.value().numCols;
        gates = new FMatrixRMaj(maxRows, width);
        fromState = new FMatrixRMaj(maxRows, width);
        before = new FMatrixRMaj(maxRows, units);
        output = new FMatrixRMaj(maxRows, units);
        gradHidden = new FMatrixRMaj(maxRows, units);
        gradGates = new FMatrixRMaj(maxRows, width);
        gradBefore = new FMatrixRMaj(maxRows, units);
        gradInput = new FMatrixRMaj(maxRows, inputWeights.value().numRows);
        state = new RowsProduct(units, width, maxRows);
        stateBack = new RowsProduct(width, units, maxRows);
    }

    /// The cell's work on one position, from `gates` (x·W), `fromState` and `before` to `gates` and `output`.
    ///
    /// @param next the row of the same sequence's next position; −1 if there is none
    abstract void forwardRow(int row, int next);

    /// Back, from `gradHidden` to `gradGates` and, where they differ, `gradFromState`.
    abstract void backwardRow(int row, int next);

    /// The gradient by h′·U, where it differs from that by x·W.
    FMatrixRMaj gradFromState() {
        return gradGates;
    }

    /// What goes from a position's state straight to the one before it, beside the product; null for nothing.
    float[] gradStraight() {
        return null;
    }

    /// Gradients of parameters that only this cell has.
    void backwardOwn() {
        // most have none
    }

    void reshape(int rows) {
        gates.reshape(rows, gates.numCols);
        fromState.reshape(rows, fromState.numCols);
        before.reshape(rows, units);
        output.reshape(rows, units);
        gradHidden.reshape(rows, units);
        gradGates.reshape(rows, gradGates.numCols);
        gradBefore.reshape(rows, units);
        gradInput.reshape(rows, gradInput.numCols);
    }

    @Override
    public final FMatrixRMaj forward(FMatrixRMaj x, SequenceBatch rows, boolean training) {
        input = x;
        batch = rows;
        reshape(x.numRows);
        Gemm.multiply(team, x, inputWeights.value(), gates);
        state.prepare(stateWeights.value());
        Arrays.fill(before.data, 0, batch.size() * units, 0);
        startSequences(batch.size());
        team.run(team.threads(), forwardShare);
        return output;
    }

    /// Sets what else begins at zero at the first position.
    void startSequences(int count) {
        // most have nothing else
    }

    private void forwardShare(int task) {
        int first = batch.share(task, team.threads());
        int last = batch.share(task + 1, team.threads());
        for (int t = 0; t < batch.times() && batch.active(t) > first; t++) {
            int from = batch.start(t) + first;
            int to = batch.start(t) + Math.min(last, batch.active(t));
            state.rows(before.data, fromState.data, from, to);
            int going = batch.start(t) + batch.active(t + 1);
            for (int row = from; row < to; row++) {
                int next = row < going ? row + batch.active(t) : -1;
                forwardRow(row, next);
                if (next >= 0) {
                    System.arraycopy(output.data, row * units, before.data, next * units, units);
                }
            }
        }
    }

    @Override
    public final FMatrixRMaj backward(FMatrixRMaj grad) {
        gradOutput = grad;
        stateBack.prepareTransposed(stateWeights.value());
        team.run(team.threads(), backwardShare);
        Gemm.multiplyTransA(team, input, gradGates, inputWeights.gradient());
        Gemm.multiplyTransA(team, before, gradFromState(), stateWeights.gradient());
        RowOps.columnSums(gradGates, biasParameter.gradient().data);
        backwardOwn();
        Gemm.multiplyTransB(team, gradGates, inputWeights.value(), gradInput);
        return gradInput;
    }

    private void backwardShare(int task) {
        int first = batch.share(task, team.threads());
        int last = batch.share(task + 1, team.threads());
        for (int t = batch.times() - 1; t >= 0; t--) {
            int from = batch.start(t) + first;
            int to = batch.start(t) + Math.min(last, batch.active(t));
            int going = batch.start(t) + batch.active(t + 1);
            for (int row = from; row < to; row++) {
                int next = row < going ? row + batch.active(t) : -1;
                System.arraycopy(gradOutput.data, row * units, gradHidden.data, row * units, units);
                if (next >= 0) {
                    RowVectors.add(gradBefore.data, next * units, gradHidden.data, row * units, units);
                    if (gradStraight() != null) {
                        RowVectors.add(gradStraight(), next * units, gradHidden.data, row * units, units);
                    }
                }
                backwardRow(row, next);
            }
            if (t > 0 && to > from) {
                stateBack.rows(gradFromState().data, gradBefore.data, from, to);
            }
        }
    }

    /// ∂L/∂h at each position [rows x units], what later positions send back included; valid until the next
    /// `forward`.
    public FMatrixRMaj gradHidden() {
        return gradHidden;
    }

    /// What the gates are at each position [rows x gates·units]; valid until the next `forward`.
    public FMatrixRMaj gates() {
        return gates;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(inputWeights, stateWeights, biasParameter);
    }
}
