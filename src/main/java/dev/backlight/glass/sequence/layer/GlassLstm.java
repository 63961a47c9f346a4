package dev.backlight.glass.sequence.layer;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// Long short-term memory over one sequence, as PyTorch writes it: gates in the order input, forget, cell, output,
/// with
/// `z = x_t·W + h_{t−1}·U + b`; the rest stands at `LstmStep`. Back, from the last step to the first, with ∂h what
/// comes from above and from the step after: `∂c = ∂h ⊙ o ⊙ (1 − tanh²c) + ∂c_{t+1} ⊙ f_{t+1}`, `∂z_i = ∂c ⊙ g ⊙
/// i(1 − i)`,
/// `∂z_f = ∂c ⊙ c′ ⊙ f(1 − f)`, `∂z_g = ∂c ⊙ i ⊙ (1 − g²)`, `∂z_o = ∂h ⊙ tanh(c) ⊙ o(1 − o)`, `∂h′ = ∂z·Uᵀ`.
///
/// @param input W [inputs x 4·units]
/// @param state U [units x 4·units]
/// @param biases b [1 x 4·units]
public record GlassLstm(DMatrixRMaj input, DMatrixRMaj state, DMatrixRMaj biases) implements GlassRecurrent {

    /// Every step's numbers.
    ///
    /// @param x [positions x inputs]
    public List<LstmStep> walk(DMatrixRMaj x) {
        int units = state.numRows;
        List<LstmStep> steps = new ArrayList<>();
        double[] h = new double[units];
        double[] c = new double[units];
        for (int t = 0; t < x.numRows; t++) {
            LstmStep step = step(Vectors.row(x, t), h, c);
            steps.add(step);
            h = step.state();
            c = step.cell();
        }
        return steps;
    }

    private LstmStep step(double[] x, double[] h, double[] c) {
        int n = state.numRows;
        double[] z = Vectors.sum(Vectors.sum(Vectors.times(x, input), Vectors.times(h, state)), biases.data);
        double[] i = new double[n];
        double[] f = new double[n];
        double[] g = new double[n];
        double[] o = new double[n];
        double[] cell = new double[n];
        double[] shown = new double[n];
        for (int j = 0; j < n; j++) {
            i[j] = Vectors.sigmoid(z[j]);
            f[j] = Vectors.sigmoid(z[n + j]);
            g[j] = Math.tanh(z[2 * n + j]);
            o[j] = Vectors.sigmoid(z[3 * n + j]);
            cell[j] = f[j] * c[j] + i[j] * g[j];
            shown[j] = o[j] * Math.tanh(cell[j]);
        }
        return new LstmStep(i, f, g, o, c, cell, h, shown);
    }

    @Override
    public DMatrixRMaj forward(DMatrixRMaj x, int[] asked) {
        DMatrixRMaj y = new DMatrixRMaj(x.numRows, state.numRows);
        List<LstmStep> steps = walk(x);
        for (int t = 0; t < x.numRows; t++) {
            Vectors.setRow(y, t, steps.get(t).state());
        }
        return y;
    }

    @Override
    public List<RecurrentStep> steps(DMatrixRMaj x) {
        return walk(x).stream()
                .map(step -> new RecurrentStep(
                        List.of(step.input(), step.forget(), step.output()), step.cell(), step.state()))
                .toList();
    }

    @Override
    public DMatrixRMaj backward(
            DMatrixRMaj x, DMatrixRMaj y, DMatrixRMaj delta, List<DMatrixRMaj> gradients, double[][] blame) {
        int n = state.numRows;
        DMatrixRMaj gradInput = input.createLike();
        DMatrixRMaj gradState = state.createLike();
        DMatrixRMaj gradBiases = biases.createLike();
        DMatrixRMaj gradX = x.createLike();
        List<LstmStep> steps = walk(x);
        double[] laterState = new double[n];
        double[] laterCell = new double[n];
        for (int t = x.numRows - 1; t >= 0; t--) {
            LstmStep step = steps.get(t);
            double[] dh = Vectors.sum(Vectors.row(delta, t), laterState);
            blame[t] = dh;
            double[] dz = sums(step, dh, laterCell);
            Vectors.addOuter(Vectors.row(x, t), dz, gradInput);
            Vectors.addOuter(step.stateBefore(), dz, gradState);
            Vectors.addRow(gradBiases, 0, dz);
            Vectors.setRow(gradX, t, Vectors.timesTransposed(dz, input));
            laterState = Vectors.timesTransposed(dz, state);
        }
        gradients.addAll(List.of(gradInput, gradState, gradBiases));
        return gradX;
    }

    /// ∂L/∂z of one step.
    ///
    /// @param later ∂c ⊙ f of the step after; becomes that of this step
    private static double[] sums(LstmStep s, double[] dh, double[] later) {
        int n = dh.length;
        double[] dz = new double[4 * n];
        for (int j = 0; j < n; j++) {
            double t = Math.tanh(s.cell()[j]);
            double dc = dh[j] * s.output()[j] * (1 - t * t) + later[j];
            dz[j] = dc * s.candidate()[j] * s.input()[j] * (1 - s.input()[j]);
            dz[n + j] = dc * s.cellBefore()[j] * s.forget()[j] * (1 - s.forget()[j]);
            dz[2 * n + j] = dc * s.input()[j] * (1 - s.candidate()[j] * s.candidate()[j]);
            dz[3 * n + j] = dh[j] * t * s.output()[j] * (1 - s.output()[j]);
            later[j] = dc * s.forget()[j];
        }
        return dz;
    }

    @Override
    public List<DMatrixRMaj> parameters() {
        return List.of(input, state, biases);
    }
}
