package dev.backlight.glass.sequence.layer;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// `h_t = tanh(x_t·W + h_{t−1}·U + b)`. Back: `δ_t = (∂L/∂h_t + δ_{t+1}·Uᵀ) ⊙ (1 − h_t²)`, `∂W = Σ x_tᵀ·δ_t`,
/// `∂U = Σ h_{t−1}ᵀ·δ_t`, `∂b = Σ δ_t`. Elman, 1990; Werbos, 1990.
public record GlassRnn(DMatrixRMaj input, DMatrixRMaj state, DMatrixRMaj biases) implements GlassRecurrent {

    @Override
    public DMatrixRMaj forward(DMatrixRMaj x, int[] asked) {
        DMatrixRMaj y = new DMatrixRMaj(x.numRows, state.numRows);
        double[] h = new double[state.numRows];
        for (int t = 0; t < x.numRows; t++) {
            double[] z = Vectors.sum(Vectors.times(Vectors.row(x, t), input), Vectors.times(h, state));
            for (int j = 0; j < h.length; j++) {
                h[j] = Math.tanh(z[j] + biases.data[j]);
            }
            Vectors.setRow(y, t, h);
        }
        return y;
    }

    @Override
    public List<RecurrentStep> steps(DMatrixRMaj x) {
        DMatrixRMaj y = forward(x, null);
        List<RecurrentStep> steps = new ArrayList<>();
        for (int t = 0; t < y.numRows; t++) {
            double[] h = Vectors.row(y, t);
            steps.add(new RecurrentStep(List.of(), h, h));
        }
        return steps;
    }

    @Override
    public DMatrixRMaj backward(
            DMatrixRMaj x, DMatrixRMaj y, DMatrixRMaj delta, List<DMatrixRMaj> gradients, double[][] blame) {
        DMatrixRMaj gradInput = input.createLike();
        DMatrixRMaj gradState = state.createLike();
        DMatrixRMaj gradBiases = biases.createLike();
        DMatrixRMaj gradX = x.createLike();
        double[] later = new double[state.numRows];
        for (int t = x.numRows - 1; t >= 0; t--) {
            double[] dz = Vectors.sum(Vectors.row(delta, t), later);
            blame[t] = dz.clone();
            for (int j = 0; j < dz.length; j++) {
                dz[j] *= 1 - y.get(t, j) * y.get(t, j);
            }
            double[] before = t == 0 ? new double[dz.length] : Vectors.row(y, t - 1);
            Vectors.addOuter(Vectors.row(x, t), dz, gradInput);
            Vectors.addOuter(before, dz, gradState);
            Vectors.addRow(gradBiases, 0, dz);
            Vectors.setRow(gradX, t, Vectors.timesTransposed(dz, input));
            later = Vectors.timesTransposed(dz, state);
        }
        gradients.addAll(List.of(gradInput, gradState, gradBiases));
        return gradX;
    }

    @Override
    public List<DMatrixRMaj> parameters() {
        return List.of(input, state, biases);
    }
}
