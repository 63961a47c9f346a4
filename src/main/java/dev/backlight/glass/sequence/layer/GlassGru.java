package dev.backlight.glass.sequence.layer;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// Gated recurrent unit over one sequence, as PyTorch writes it: gates in the order reset, update, new;
/// `r = σ(x·W_r + h′·U_r + b_r)`, `u = σ(x·W_u + h′·U_u + b_u)`, `n = tanh(x·W_n + b_n + r ⊙ (h′·U_n + d))`,
/// `h = (1 − u) ⊙ n + u ⊙ h′`. Cho et al., 2014.
///
/// @param input W [inputs x 3·units]
/// @param state U [units x 3·units]
/// @param biases b [1 x 3·units]
/// @param stateBiases d [1 x units]
public record GlassGru(DMatrixRMaj input, DMatrixRMaj state, DMatrixRMaj biases, DMatrixRMaj stateBiases)
        implements GlassRecurrent {

    /// One step: reset, update, new, what the new one saw of the state, and the state.
    private record Values(double[] reset, double[] update, double[] fresh, double[] seen, double[] next) {}

    private Values step(double[] x, double[] h) {
        int n = h.length;
        double[] fromInput = Vectors.sum(Vectors.times(x, input), biases.data);
        double[] fromState = Vectors.times(h, state);
        Values v = new Values(new double[n], new double[n], new double[n], new double[n], new double[n]);
        for (int j = 0; j < n; j++) {
            v.reset[j] = Vectors.sigmoid(fromInput[j] + fromState[j]);
            v.update[j] = Vectors.sigmoid(fromInput[n + j] + fromState[n + j]);
            v.seen[j] = fromState[2 * n + j] + stateBiases.data[j];
            v.fresh[j] = Math.tanh(fromInput[2 * n + j] + v.reset[j] * v.seen[j]);
            v.next[j] = (1 - v.update[j]) * v.fresh[j] + v.update[j] * h[j];
        }
        return v;
    }

    @Override
    public DMatrixRMaj forward(DMatrixRMaj x, int[] asked) {
        DMatrixRMaj y = new DMatrixRMaj(x.numRows, state.numRows);
        double[] h = new double[state.numRows];
        for (int t = 0; t < x.numRows; t++) {
            h = step(Vectors.row(x, t), h).next;
            Vectors.setRow(y, t, h);
        }
        return y;
    }

    @Override
    public List<RecurrentStep> steps(DMatrixRMaj x) {
        List<RecurrentStep> steps = new ArrayList<>();
        double[] h = new double[state.numRows];
        for (int t = 0; t < x.numRows; t++) {
            Values v = step(Vectors.row(x, t), h);
            h = v.next;
            steps.add(new RecurrentStep(List.of(v.reset, v.update), h, h));
        }
        return steps;
    }

    @Override
    public DMatrixRMaj backward(
            DMatrixRMaj x, DMatrixRMaj y, DMatrixRMaj delta, List<DMatrixRMaj> gradients, double[][] blame) {
        int n = state.numRows;
        DMatrixRMaj gradInput = input.createLike();
        DMatrixRMaj gradState = state.createLike();
        DMatrixRMaj gradBiases = biases.createLike();
        DMatrixRMaj gradStateBiases = stateBiases.createLike();
        DMatrixRMaj gradX = x.createLike();
        double[] later = new double[n];
        for (int t = x.numRows - 1; t >= 0; t--) {
            double[] h = t == 0 ? new double[n] : Vectors.row(y, t - 1);
            Values v = step(Vectors.row(x, t), h);
            double[] dh = Vectors.sum(Vectors.row(delta, t), later);
            blame[t] = dh;
            double[] byInput = new double[3 * n];
            double[] byState = new double[3 * n];
            double[] straight = new double[n];
            for (int j = 0; j < n; j++) {
                double dn = dh[j] * (1 - v.update[j]) * (1 - v.fresh[j] * v.fresh[j]);
                byInput[j] = byState[j] = dn * v.seen[j] * v.reset[j] * (1 - v.reset[j]);
                byInput[n + j] = byState[n + j] = dh[j] * (h[j] - v.fresh[j]) * v.update[j] * (1 - v.update[j]);
                byInput[2 * n + j] = dn;
                byState[2 * n + j] = dn * v.reset[j];
                gradStateBiases.data[j] += dn * v.reset[j];
                straight[j] = dh[j] * v.update[j];
            }
            Vectors.addOuter(Vectors.row(x, t), byInput, gradInput);
            Vectors.addOuter(h, byState, gradState);
            Vectors.addRow(gradBiases, 0, byInput);
            Vectors.setRow(gradX, t, Vectors.timesTransposed(byInput, input));
            later = Vectors.sum(straight, Vectors.timesTransposed(byState, state));
        }
        gradients.addAll(List.of(gradInput, gradState, gradBiases, gradStateBiases));
        return gradX;
    }

    @Override
    public List<DMatrixRMaj> parameters() {
        return List.of(input, state, biases, stateBiases);
    }
}
