package dev.backlight.glass.sequence.layer;

import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.glass.GlassLayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// The layers over a sequence that need no more than a few lines each.
public final class GlassRows {
    private static final double EPSILON = 1e-5;

    private GlassRows() {}

    /// `y_t = E[token_t]`; ∂E[k] = sum of ∂y_t over the positions with token k.
    public record Embedding(DMatrixRMaj table) implements GlassSequenceLayer {
        @Override
        public DMatrixRMaj forward(DMatrixRMaj x, int[] asked) {
            DMatrixRMaj y = new DMatrixRMaj(x.numRows, table.numCols);
            for (int t = 0; t < x.numRows; t++) {
                Vectors.setRow(y, t, Vectors.row(table, (int) x.get(t, 0)));
            }
            return y;
        }

        @Override
        public DMatrixRMaj backward(
                DMatrixRMaj x, DMatrixRMaj y, int[] asked, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
            DMatrixRMaj gradient = table.createLike();
            for (int t = 0; t < x.numRows; t++) {
                Vectors.addRow(gradient, (int) x.get(t, 0), Vectors.row(delta, t));
            }
            gradients.add(gradient);
            return x.createLike();
        }

        @Override
        public List<DMatrixRMaj> parameters() {
            return List.of(table);
        }
    }

    /// `y_t = x_t + P_t`; ∂P_t = ∂y_t where P is learned.
    public record Places(DMatrixRMaj table, boolean learned) implements GlassSequenceLayer {
        @Override
        public DMatrixRMaj forward(DMatrixRMaj x, int[] asked) {
            DMatrixRMaj y = x.copy();
            for (int i = 0; i < x.getNumElements(); i++) {
                y.data[i] += table.data[i];
            }
            return y;
        }

        @Override
        public DMatrixRMaj backward(
                DMatrixRMaj x, DMatrixRMaj y, int[] asked, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
            if (learned) {
                DMatrixRMaj gradient = table.createLike();
                System.arraycopy(delta.data, 0, gradient.data, 0, delta.getNumElements());
                gradients.add(gradient);
            }
            return delta.copy();
        }

        @Override
        public List<DMatrixRMaj> parameters() {
            return learned ? List.of(table) : List.of();
        }
    }

    /// `y = γ ⊙ x̂ + β` with `x̂ = (x − μ)·r`, `r = 1/√(mean (x − μ)² + ε)`; with g = ∂y ⊙ γ, `∂x = r·(g − mean g −
    /// x̂·mean(g ⊙ x̂))`. Root mean square has neither μ nor mean g nor β.
    ///
    /// @param shifts β; null for root mean square
    public record Norm(DMatrixRMaj gains, DMatrixRMaj shifts) implements GlassSequenceLayer {
        @Override
        public DMatrixRMaj forward(DMatrixRMaj x, int[] asked) {
            DMatrixRMaj y = x.createLike();
            for (int t = 0; t < x.numRows; t++) {
                double[] even = even(Vectors.row(x, t));
                for (int j = 0; j < x.numCols; j++) {
                    y.set(t, j, even[j] * gains.data[j] + (shifts == null ? 0 : shifts.data[j]));
                }
            }
            return y;
        }

        private double mean(double[] x) {
            double sum = 0;
            for (double value : x) {
                sum += value;
            }
            return shifts == null ? 0 : sum / x.length;
        }

        private double inverse(double[] x) {
            double mean = mean(x);
            double squares = 0;
            for (double value : x) {
                squares += (value - mean) * (value - mean);
            }
            return 1 / Math.sqrt(squares / x.length + EPSILON);
        }

        private double[] even(double[] x) {
            double mean = mean(x);
            double inverse = inverse(x);
            double[] even = x.clone();
            for (int j = 0; j < x.length; j++) {
                even[j] = (x[j] - mean) * inverse;
            }
            return even;
        }

        @Override
        public DMatrixRMaj backward(
                DMatrixRMaj x, DMatrixRMaj y, int[] asked, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
            DMatrixRMaj gradGains = gains.createLike();
            DMatrixRMaj gradShifts = gains.createLike();
            DMatrixRMaj gradX = x.createLike();
            for (int t = 0; t < x.numRows; t++) {
                double[] even = even(Vectors.row(x, t));
                double[] g = Vectors.row(delta, t);
                double along = 0;
                for (int j = 0; j < g.length; j++) {
                    gradGains.data[j] += g[j] * even[j];
                    gradShifts.data[j] += g[j];
                    g[j] *= gains.data[j];
                    along += g[j] * even[j] / g.length;
                }
                for (int j = 0; j < g.length; j++) {
                    gradX.set(t, j, inverse(Vectors.row(x, t)) * (g[j] - mean(g) - even[j] * along));
                }
            }
            gradients.addAll(shifts == null ? List.of(gradGains) : List.of(gradGains, gradShifts));
            return gradX;
        }

        @Override
        public List<DMatrixRMaj> parameters() {
            return shifts == null ? List.of(gains) : List.of(gains, shifts);
        }
    }

    /// `y = x + branch(x)`.
    public record Residual(List<GlassSequenceLayer> branch) implements GlassSequenceLayer {
        private List<DMatrixRMaj> values(DMatrixRMaj x, int[] asked) {
            List<DMatrixRMaj> values = new ArrayList<>(List.of(x));
            branch.forEach(layer -> values.add(layer.forward(values.getLast(), asked)));
            return values;
        }

        @Override
        public DMatrixRMaj forward(DMatrixRMaj x, int[] asked) {
            return CommonOps_DDRM.add(x, values(x, asked).getLast(), null);
        }

        @Override
        public DMatrixRMaj backward(
                DMatrixRMaj x, DMatrixRMaj y, int[] asked, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
            List<DMatrixRMaj> values = values(x, asked);
            List<DMatrixRMaj> own = new ArrayList<>();
            DMatrixRMaj g = delta;
            for (int i = branch.size() - 1; i >= 0; i--) {
                List<DMatrixRMaj> ofLayer = new ArrayList<>();
                g = branch.get(i).backward(values.get(i), values.get(i + 1), asked, g, ofLayer);
                own.addAll(0, ofLayer);
            }
            gradients.addAll(own);
            return CommonOps_DDRM.add(delta, g, null);
        }

        @Override
        public List<DMatrixRMaj> parameters() {
            return branch.stream().flatMap(layer -> layer.parameters().stream()).toList();
        }
    }

    /// Goes on with some positions: each answer is the mean of the rows it reads.
    public record Pool(Reading reading) implements GlassSequenceLayer {
        private int[][] read(int positions, int[] asked) {
            return switch (reading) {
                case ASKED -> Arrays.stream(asked).mapToObj(t -> new int[] {t}).toArray(int[][]::new);
                case FIRST -> new int[][] {{0}};
                case LAST -> new int[][] {{positions - 1}};
                case MEAN -> new int[][] {IntStream.range(0, positions).toArray()};
            };
        }

        @Override
        public DMatrixRMaj forward(DMatrixRMaj x, int[] asked) {
            int[][] read = read(x.numRows, asked);
            DMatrixRMaj y = new DMatrixRMaj(read.length, x.numCols);
            for (int i = 0; i < read.length; i++) {
                for (int t : read[i]) {
                    for (int j = 0; j < x.numCols; j++) {
                        y.add(i, j, x.get(t, j) / read[i].length);
                    }
                }
            }
            return y;
        }

        @Override
        public DMatrixRMaj backward(
                DMatrixRMaj x, DMatrixRMaj y, int[] asked, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
            int[][] read = read(x.numRows, asked);
            DMatrixRMaj gradX = x.createLike();
            for (int i = 0; i < read.length; i++) {
                for (int t : read[i]) {
                    for (int j = 0; j < x.numCols; j++) {
                        gradX.add(t, j, delta.get(i, j) / read[i].length);
                    }
                }
            }
            return gradX;
        }
    }

    /// A layer of the ordinary networks on each row.
    public record Single(GlassLayer layer) implements GlassSequenceLayer {
        @Override
        public DMatrixRMaj forward(DMatrixRMaj x, int[] asked) {
            return layer.forward(x);
        }

        @Override
        public DMatrixRMaj backward(
                DMatrixRMaj x, DMatrixRMaj y, int[] asked, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
            return layer.backward(x, y, delta, gradients);
        }

        @Override
        public List<DMatrixRMaj> parameters() {
            return layer.parameters();
        }
    }
}
