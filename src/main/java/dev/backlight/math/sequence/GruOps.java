package dev.backlight.math.sequence;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// What a gated recurrent unit does to each number of one row after its two products, forward and back, fused.
///
/// With the gates side by side in the order of PyTorch's `torch.nn.GRU`, reset, update, new: `r = σ(z_r)`, `u =
/// σ(z_u)`,
/// `n = tanh(x·W_n + b_n + r ⊙ (h′·U_n + d))`, `h = (1 − u) ⊙ n + u ⊙ h′`, where h′ is the state of the step
/// before. Cho et al., 2014, with the reset after the product, as PyTorch has it.
public final class GruOps {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private GruOps() {}

    /// One row forward.
    ///
    /// @param gates [rows x 3·units], x·W on entry, the gates' values afterwards
    /// @param fromState [rows x 3·units], h′·U
    /// @param biases [3·units]
    /// @param stateBiases d [units]
    /// @param before h′ [rows x units]
    /// @param output receives h [rows x units]
    public static void forward(
            float[] gates,
            float[] fromState,
            float[] biases,
            float[] stateBiases,
            float[] before,
            float[] output,
            int row,
            int units) {
        int at = row * 3 * units;
        int own = row * units;
        int fresh = at + 2 * units;
        RowVectors.sigmoidOfSum(gates, fromState, biases, gates, at, 0, 2 * units);
        int j = 0;
        for (; j + L <= units; j += L) {
            FloatVector seen =
                    FloatVector.fromArray(S, fromState, fresh + j).add(FloatVector.fromArray(S, stateBiases, j));
            FloatVector.fromArray(S, gates, fresh + j)
                    .add(FloatVector.fromArray(S, biases, 2 * units + j))
                    .add(FloatVector.fromArray(S, gates, at + j).mul(seen))
                    .intoArray(gates, fresh + j);
        }
        for (; j < units; j++) {
            gates[fresh + j] += biases[2 * units + j] + gates[at + j] * (fromState[fresh + j] + stateBiases[j]);
        }
        RowVectors.tanh(gates, gates, fresh, units);
        for (j = 0; j + L <= units; j += L) {
            FloatVector n = FloatVector.fromArray(S, gates, fresh + j);
            FloatVector.fromArray(S, before, own + j)
                    .sub(n)
                    .mul(FloatVector.fromArray(S, gates, at + units + j))
                    .add(n)
                    .intoArray(output, own + j);
        }
        for (; j < units; j++) {
            float n = gates[fresh + j];
            output[own + j] = (before[own + j] - n) * gates[at + units + j] + n;
        }
    }

    /// One row back: `∂n = ∂h ⊙ (1 − u) ⊙ (1 − n²)`, `∂z_u = ∂h ⊙ (h′ − n) ⊙ u ⊙ (1 − u)`,
    /// `∂z_r = ∂n ⊙ (h′·U_n + d) ⊙ r ⊙ (1 − r)`, and ∂h ⊙ u goes straight to h′.
    ///
    /// @param gradHidden ∂L/∂h [rows x units], that of the next step included
    /// @param gradSums receives the gradient by x·W [rows x 3·units]
    /// @param gradFromState receives that by h′·U, which differs at the new gate
    /// @param gradBefore receives what goes straight to h′ [rows x units]
    public static void backward(
            float[] gates,
            float[] fromState,
            float[] stateBiases,
            float[] before,
            float[] gradHidden,
            float[] gradSums,
            float[] gradFromState,
            float[] gradBefore,
            int row,
            int units) {
        int at = row * 3 * units;
        int own = row * units;
        int fresh = at + 2 * units;
        FloatVector one = FloatVector.broadcast(S, 1);
        int j = 0;
        for (; j + L <= units; j += L) {
            FloatVector r = FloatVector.fromArray(S, gates, at + j);
            FloatVector u = FloatVector.fromArray(S, gates, at + units + j);
            FloatVector n = FloatVector.fromArray(S, gates, fresh + j);
            FloatVector dh = FloatVector.fromArray(S, gradHidden, own + j);
            FloatVector seen =
                    FloatVector.fromArray(S, fromState, fresh + j).add(FloatVector.fromArray(S, stateBiases, j));
            FloatVector dn = dh.mul(one.sub(u)).mul(one.sub(n.mul(n)));
            FloatVector dr = dn.mul(seen).mul(r).mul(one.sub(r));
            FloatVector du = FloatVector.fromArray(S, before, own + j)
                    .sub(n)
                    .mul(dh)
                    .mul(u)
                    .mul(one.sub(u));
            dr.intoArray(gradSums, at + j);
            du.intoArray(gradSums, at + units + j);
            dn.intoArray(gradSums, fresh + j);
            dr.intoArray(gradFromState, at + j);
            du.intoArray(gradFromState, at + units + j);
            dn.mul(r).intoArray(gradFromState, fresh + j);
            dh.mul(u).intoArray(gradBefore, own + j);
        }
        for (; j < units; j++) {
            float r = gates[at + j];
            float u = gates[at + units + j];
            float n = gates[fresh + j];
            float dh = gradHidden[own + j];
            float dn = dh * (1 - u) * (1 - n * n);
            gradSums[at + j] = dn * (fromState[fresh + j] + stateBiases[j]) * r * (1 - r);
            gradSums[at + units + j] = (before[own + j] - n) * dh * u * (1 - u);
            gradSums[fresh + j] = dn;
            gradFromState[at + j] = gradSums[at + j];
            gradFromState[at + units + j] = gradSums[at + units + j];
            gradFromState[fresh + j] = dn * r;
            gradBefore[own + j] = dh * u;
        }
    }
}
