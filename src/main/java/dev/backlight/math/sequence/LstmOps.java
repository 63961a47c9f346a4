package dev.backlight.math.sequence;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// What a long short-term memory does to each number of one row after its two products, forward and back, fused.
///
/// With the gates side by side in the order of PyTorch's `torch.nn.LSTM`, input, forget, cell, output:
/// `i = σ(z_i)`, `f = σ(z_f)`, `g = tanh(z_g)`, `o = σ(z_o)`, `c = f ⊙ c′ + i ⊙ g`, `h = o ⊙ tanh(c)`, where c′ is
/// the cell of the step before. Hochreiter and Schmidhuber, 1997; with the forget gate of Gers, Schmidhuber and
/// Cummins, 2000.
public final class LstmOps {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private LstmOps() {}

    /// One row forward.
    ///
    /// @param gates [rows x 4·units], x·W on entry, the gates' values afterwards
    /// @param fromState [rows x 4·units], h′·U
    /// @param biases [4·units]
    /// @param before c′ [rows x units]
    /// @param cell receives c [rows x units]
    /// @param shown receives tanh(c) [rows x units]
    /// @param output receives h [rows x units]
    public static void forward(
            float[] gates,
            float[] fromState,
            float[] biases,
            float[] before,
            float[] cell,
            float[] shown,
            float[] output,
            int row,
            int units) {
        int at = row * 4 * units;
        int own = row * units;
        RowVectors.sigmoidOfSum(gates, fromState, biases, gates, at, 0, 2 * units);
        RowVectors.tanhOfSum(gates, fromState, biases, gates, at, 2 * units, 3 * units);
        RowVectors.sigmoidOfSum(gates, fromState, biases, gates, at, 3 * units, 4 * units);
        int j = 0;
        for (; j + L <= units; j += L) {
            FloatVector i = FloatVector.fromArray(S, gates, at + j);
            FloatVector f = FloatVector.fromArray(S, gates, at + units + j);
            FloatVector g = FloatVector.fromArray(S, gates, at + 2 * units + j);
            f.mul(FloatVector.fromArray(S, before, own + j)).add(i.mul(g)).intoArray(cell, own + j);
        }
        for (; j < units; j++) {
            cell[own + j] = gates[at + units + j] * before[own + j] + gates[at + j] * gates[at + 2 * units + j];
        }
        RowVectors.tanh(cell, shown, own, units);
        RowVectors.product(gates, at + 3 * units, shown, own, output, own, units);
    }

    /// One row back: `∂c = ∂h ⊙ o ⊙ (1 − tanh²c) + ∂c of the next step`, `∂z_i = ∂c ⊙ g ⊙ i ⊙ (1 − i)`,
    /// `∂z_f = ∂c ⊙ c′ ⊙ f ⊙ (1 − f)`, `∂z_g = ∂c ⊙ i ⊙ (1 − g²)`, `∂z_o = ∂h ⊙ tanh(c) ⊙ o ⊙ (1 − o)`,
    /// `∂c′ = ∂c ⊙ f`.
    ///
    /// @param gradHidden ∂L/∂h [rows x units], that of the next step included
    /// @param gradSums receives ∂L/∂z [rows x 4·units]
    /// @param gradBefore receives ∂L/∂c′ [rows x units]; holds that of the next step
    /// @param next the same sequence's row one step later; −1 if it ends here
    public static void backward(
            float[] gates,
            float[] before,
            float[] shown,
            float[] gradHidden,
            float[] gradSums,
            float[] gradBefore,
            int row,
            int next,
            int units) {
        int at = row * 4 * units;
        int own = row * units;
        FloatVector one = FloatVector.broadcast(S, 1);
        int j = 0;
        for (; j + L <= units; j += L) {
            FloatVector i = FloatVector.fromArray(S, gates, at + j);
            FloatVector f = FloatVector.fromArray(S, gates, at + units + j);
            FloatVector g = FloatVector.fromArray(S, gates, at + 2 * units + j);
            FloatVector o = FloatVector.fromArray(S, gates, at + 3 * units + j);
            FloatVector t = FloatVector.fromArray(S, shown, own + j);
            FloatVector dh = FloatVector.fromArray(S, gradHidden, own + j);
            FloatVector later = next < 0 ? FloatVector.zero(S) : FloatVector.fromArray(S, gradBefore, next * units + j);
            FloatVector dc = dh.mul(o).mul(one.sub(t.mul(t))).add(later);
            FloatVector c = FloatVector.fromArray(S, before, own + j);
            dc.mul(g).mul(i).mul(one.sub(i)).intoArray(gradSums, at + j);
            dc.mul(c).mul(f).mul(one.sub(f)).intoArray(gradSums, at + units + j);
            dc.mul(i).mul(one.sub(g.mul(g))).intoArray(gradSums, at + 2 * units + j);
            dh.mul(t).mul(o).mul(one.sub(o)).intoArray(gradSums, at + 3 * units + j);
            dc.mul(f).intoArray(gradBefore, own + j);
        }
        for (; j < units; j++) {
            float i = gates[at + j];
            float f = gates[at + units + j];
            float g = gates[at + 2 * units + j];
            float o = gates[at + 3 * units + j];
            float t = shown[own + j];
            float dh = gradHidden[own + j];
            float dc = dh * o * (1 - t * t) + (next < 0 ? 0 : gradBefore[next * units + j]);
            gradSums[at + j] = dc * g * i * (1 - i);
            gradSums[at + units + j] = dc * before[own + j] * f * (1 - f);
            gradSums[at + 2 * units + j] = dc * i * (1 - g * g);
            gradSums[at + 3 * units + j] = dh * t * o * (1 - o);
            gradBefore[own + j] = dc * f;
        }
    }
}
