package dev.backlight.glass.sequence.study;

import java.util.List;

/// `out_k = Σ parts Σ_j in_j·W_jk + b_k`.
///
/// @param bias the parameter of the biases; −1 for none
/// @param biasFrom where in it those of this quantity begin
public record Affine(List<Part> parts, int bias, int biasFrom) implements Rule {
    /// A row times a block of a matrix.
    ///
    /// @param sign of the matrix: `W`
    /// @param row of the matrix at which the block begins
    /// @param column of the matrix at which the block begins
    public record Part(int input, int parameter, String sign, int row, int column) {
        /// The place in the parameter of what leads from number j to number k.
        int place(Numbers n, int j, int k) {
            return (row + j) * n.columns()[parameter] + column + k;
        }
    }

    @Override
    public List<Integer> inputs() {
        return parts.stream().map(Part::input).distinct().toList();
    }

    @Override
    public double[] make(Numbers n, int width) {
        double[] out = new double[width];
        for (int k = 0; k < width; k++) {
            out[k] = bias < 0 ? 0 : n.parameters()[bias][biasFrom + k];
        }
        for (Part part : parts) {
            double[] in = n.of(part.input());
            double[] w = n.parameters()[part.parameter()];
            for (int j = 0; j < in.length; j++) {
                int from = part.place(n, j, 0);
                for (int k = 0; k < width; k++) {
                    out[k] += in[j] * w[from + k];
                }
            }
        }
        return out;
    }

    @Override
    public double slope(Numbers n, double[] out, int k, int input, int j) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.input() == input ? n.parameters()[part.parameter()][part.place(n, j, k)] : 0;
        }
        return sum;
    }

    @Override
    public double slopeOfParameter(Numbers n, int k, int of, int place) {
        double sum = of == bias && place == biasFrom + k ? 1 : 0;
        for (Part part : parts) {
            int row = place / n.columns()[of] - part.row();
            double[] in = n.of(part.input());
            boolean mine = of == part.parameter() && row >= 0 && row < in.length;
            sum += mine && part.place(n, row, k) == place ? in[row] : 0;
        }
        return sum;
    }
}
