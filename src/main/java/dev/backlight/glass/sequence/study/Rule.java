package dev.backlight.glass.sequence.study;

import dev.backlight.engine.spec.Activation;
import dev.backlight.glass.GlassActivate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How a quantity is made of others and of parameters, and how much each of its numbers follows each of theirs. All
/// that backpropagation needs to know.
public sealed interface Rule
        permits Affine,
                Norm,
                Rule.Row,
                Rule.Fixed,
                Rule.Bent,
                Rule.Products,
                Rule.Rest,
                Rule.Scores,
                Rule.Softmax,
                Rule.Mixed,
                Rule.Mean,
                Rule.CrossEntropy {

    /// The quantities that it reads, each once.
    List<Integer> inputs();

    double[] make(Numbers n, int width);

    /// `∂out_k/∂in_j`.
    ///
    /// @param out what `make` gave
    double slope(Numbers n, double[] out, int k, int input, int j);

    /// `∂out_k/∂θ` for one number of a parameter.
    ///
    /// @param place of the number in the parameter
    default double slopeOfParameter(Numbers n, int k, int parameter, int place) {
        return 0;
    }

    /// Whether number k follows only the numbers k of what it is made of.
    default boolean isElementwise() {
        return false;
    }

    /// A row of a parameter, as an embedding gives it.
    record Row(int parameter, int row) implements Rule {
        @Override
        public List<Integer> inputs() {
            return List.of();
        }

        @Override
        public double[] make(Numbers n, int width) {
            return Arrays.copyOfRange(n.parameters()[parameter], row * width, (row + 1) * width);
        }

        @Override
        public double slope(Numbers n, double[] out, int k, int input, int j) {
            return 0;
        }

        @Override
        public double slopeOfParameter(Numbers n, int k, int of, int place) {
            return of == parameter && place == row * n.columns()[parameter] + k ? 1 : 0;
        }
    }

    /// Numbers that nothing changes.
    record Fixed(List<Double> numbers) implements Rule {
        @Override
        public List<Integer> inputs() {
            return List.of();
        }

        @Override
        public double[] make(Numbers n, int width) {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public double slope(Numbers n, double[] out, int k, int input, int j) {
            return 0;
        }
    }

    /// `out_k = f(in_k)`.
    record Bent(Activation function, int input) implements Rule {
        @Override
        public List<Integer> inputs() {
            return List.of(input);
        }

        @Override
        public double[] make(Numbers n, int width) {
            GlassActivate f = new GlassActivate(function);
            return Arrays.stream(n.of(input)).map(f::value).toArray();
        }

        @Override
        public double slope(Numbers n, double[] out, int k, int in, int j) {
            return j == k ? new GlassActivate(function).slope(n.of(input)[k]) : 0;
        }

        @Override
        public boolean isElementwise() {
            return true;
        }
    }

    /// `out_k = Σ pairs a_k·b_k`; a pair without b counts a alone.
    record Products(List<Pair> pairs) implements Rule {
        /// @param other −1 for none
        public record Pair(int one, int other) {}

        @Override
        public List<Integer> inputs() {
            return pairs.stream()
                    .flatMap(pair -> IntStream.of(pair.one(), pair.other()).boxed())
                    .filter(id -> id >= 0)
                    .distinct()
                    .toList();
        }

        @Override
        public double[] make(Numbers n, int width) {
            double[] out = new double[width];
            for (Pair pair : pairs) {
                for (int k = 0; k < width; k++) {
                    out[k] += n.of(pair.one())[k] * (pair.other() < 0 ? 1 : n.of(pair.other())[k]);
                }
            }
            return out;
        }

        @Override
        public double slope(Numbers n, double[] out, int k, int input, int j) {
            double sum = 0;
            for (Pair pair : pairs) {
                sum += pair.one() == input ? (pair.other() < 0 ? 1 : n.of(pair.other())[k]) : 0;
                sum += pair.other() == input ? n.of(pair.one())[k] : 0;
            }
            return j == k ? sum : 0;
        }

        @Override
        public boolean isElementwise() {
            return true;
        }
    }

    /// `out_k = 1 − in_k`.
    record Rest(int input) implements Rule {
        @Override
        public List<Integer> inputs() {
            return List.of(input);
        }

        @Override
        public double[] make(Numbers n, int width) {
            return Arrays.stream(n.of(input)).map(x -> 1 - x).toArray();
        }

        @Override
        public double slope(Numbers n, double[] out, int k, int in, int j) {
            return j == k ? -1 : 0;
        }

        @Override
        public boolean isElementwise() {
            return true;
        }
    }

    /// `out_j = q·k_j/√d`, one number for each key. Vaswani et al., 2017, (1).
    record Scores(int query, List<Integer> keys) implements Rule {
        @Override
        public List<Integer> inputs() {
            return IntStream.concat(IntStream.of(query), keys.stream().mapToInt(Integer::intValue))
                    .boxed()
                    .toList();
        }

        @Override
        public double[] make(Numbers n, int width) {
            double[] q = n.of(query);
            double[] out = new double[width];
            for (int k = 0; k < width; k++) {
                for (int m = 0; m < q.length; m++) {
                    out[k] += q[m] * n.of(keys.get(k))[m] / Math.sqrt(q.length);
                }
            }
            return out;
        }

        @Override
        public double slope(Numbers n, double[] out, int k, int input, int j) {
            double[] q = n.of(query);
            if (input == query) {
                return n.of(keys.get(k))[j] / Math.sqrt(q.length);
            }
            return keys.get(k) == input ? q[j] / Math.sqrt(q.length) : 0;
        }
    }

    /// `out_k = e^in_k/Σ e^in`.
    record Softmax(int input) implements Rule {
        @Override
        public List<Integer> inputs() {
            return List.of(input);
        }

        @Override
        public double[] make(Numbers n, int width) {
            double most = Arrays.stream(n.of(input)).max().orElseThrow();
            double[] out =
                    Arrays.stream(n.of(input)).map(z -> Math.exp(z - most)).toArray();
            double sum = Arrays.stream(out).sum();
            return Arrays.stream(out).map(e -> e / sum).toArray();
        }

        @Override
        public double slope(Numbers n, double[] out, int k, int in, int j) {
            return out[k] * ((j == k ? 1 : 0) - out[j]);
        }
    }

    /// `out_k = Σ_j a_j·v_jk`.
    record Mixed(int shares, List<Integer> values) implements Rule {
        @Override
        public List<Integer> inputs() {
            return IntStream.concat(IntStream.of(shares), values.stream().mapToInt(Integer::intValue))
                    .boxed()
                    .toList();
        }

        @Override
        public double[] make(Numbers n, int width) {
            double[] out = new double[width];
            for (int j = 0; j < values.size(); j++) {
                for (int k = 0; k < width; k++) {
                    out[k] += n.of(shares)[j] * n.of(values.get(j))[k];
                }
            }
            return out;
        }

        @Override
        public double slope(Numbers n, double[] out, int k, int input, int j) {
            if (input == shares) {
                return n.of(values.get(j))[k];
            }
            return j == k ? n.of(shares)[values.indexOf(input)] : 0;
        }
    }

    /// The mean of rows.
    record Mean(List<Integer> rows) implements Rule {
        @Override
        public List<Integer> inputs() {
            return rows;
        }

        @Override
        public double[] make(Numbers n, int width) {
            double[] out = new double[width];
            Arrays.setAll(
                    out, k -> rows.stream().mapToDouble(row -> n.of(row)[k]).sum() / rows.size());
            return out;
        }

        @Override
        public double slope(Numbers n, double[] out, int k, int input, int j) {
            return j == k ? 1.0 / rows.size() : 0;
        }

        @Override
        public boolean isElementwise() {
            return true;
        }
    }

    /// `L = −ln p_target`.
    record CrossEntropy(int probabilities, int target) implements Rule {
        @Override
        public List<Integer> inputs() {
            return List.of(probabilities);
        }

        @Override
        public double[] make(Numbers n, int width) {
            return new double[] {-Math.log(n.of(probabilities)[target])};
        }

        @Override
        public double slope(Numbers n, double[] out, int k, int input, int j) {
            return j == target ? -1 / n.of(probabilities)[target] : 0;
        }
    }
}
