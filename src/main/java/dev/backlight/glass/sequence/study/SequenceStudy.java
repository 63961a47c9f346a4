package dev.backlight.glass.sequence.study;

import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// One sequence and one answer, number by number: every quantity from the tokens to the loss, ∂L of each by the
/// chain rule, and the same by differences. Everything in double; dropout is off.
public final class SequenceStudy {
    private static final double H = 2e-5;

    private final SequenceSpec spec;
    private final int[] tokens;
    private final int asked;
    private final int target;
    private final List<ParameterSpec> parameters;
    private final Numbers numbers;
    private final List<Quantity> quantities;
    private final double[][] deltas;

    /// A way on from one number: who reads it, and what comes back from there.
    ///
    /// @param user the quantity that reads it
    /// @param k which of its numbers
    /// @param delta ∂L of that
    /// @param slope how much that follows the number
    public record Way(Quantity user, int k, double delta, double slope) {
        public double part() {
            return delta * slope;
        }
    }

    /// A place where one number of a parameter is used.
    ///
    /// @param user the quantity that uses it
    /// @param k which of its numbers
    /// @param delta ∂L of that
    /// @param slope what it was multiplied with there
    public record Use(Quantity user, int k, double delta, double slope) {
        public double part() {
            return delta * slope;
        }
    }

    private SequenceStudy(SequenceSpec spec, double[][] parameters, int[] tokens, int asked, int target) {
        this.spec = spec;
        this.tokens = tokens.clone();
        this.asked = asked;
        this.target = target;
        this.parameters = spec.parameters();
        quantities = new StudyBuilder(spec, tokens, asked).build(target);
        int[] columns =
                this.parameters.stream().mapToInt(ParameterSpec::columns).toArray();
        numbers = new Numbers(parameters, columns, new double[quantities.size()][]);
        make(numbers, 0);
        deltas = back();
    }

    /// @param parameters as `Weights.copy` gives them
    /// @param tokens at least one
    /// @param asked the position whose answer is judged
    /// @param target what should be answered there
    /// @throws IllegalArgumentException if the parameters don't fit, or the sequence is longer than the network
    /// reads
    public static SequenceStudy of(SequenceSpec spec, float[][] parameters, int[] tokens, int asked, int target) {
        if (tokens.length > spec.maxTime()) {
            throw new Refusal(
                    "The sequence has {0} positions, but the network reads at most {1}.",
                    tokens.length, spec.maxTime());
        }
        List<ParameterSpec> wanted = spec.parameters();
        if (wanted.size() != parameters.length) {
            throw new Refusal(
                    "The network {0} has {1} parameter arrays, not {2}.",
                    spec.summary(), wanted.size(), parameters.length);
        }
        double[][] exact = new double[parameters.length][];
        for (int p = 0; p < exact.length; p++) {
            float[] given = parameters[p];
            exact[p] = new double[given.length];
            Arrays.setAll(exact[p], i -> given[i]);
        }
        return new SequenceStudy(spec, exact, tokens, asked, target);
    }

    private void make(Numbers into, int from) {
        for (Quantity one : quantities.subList(from, quantities.size())) {
            into.values()[one.id()] = one.rule().make(into, one.width());
        }
    }

    private double[][] back() {
        double[][] back = new double[quantities.size()][];
        quantities.forEach(one -> back[one.id()] = new double[one.width()]);
        back[back.length - 1][0] = 1;
        for (Quantity user : quantities.reversed()) {
            if (Arrays.stream(back[user.id()]).allMatch(delta -> delta == 0)) {
                continue;
            }
            for (int input : user.rule().inputs()) {
                for (int j = 0; j < back[input].length; j++) {
                    back[input][j] += returned(back, user, input, j);
                }
            }
        }
        return back;
    }

    private double returned(double[][] back, Quantity user, int input, int j) {
        double[] out = numbers.of(user.id());
        if (user.rule().isElementwise()) {
            return back[user.id()][j] * user.rule().slope(numbers, out, j, input, j);
        }
        double sum = 0;
        for (int k = 0; k < out.length; k++) {
            double delta = back[user.id()][k];
            sum += delta == 0 ? 0 : delta * user.rule().slope(numbers, out, k, input, j);
        }
        return sum;
    }

    public SequenceSpec spec() {
        return spec;
    }

    public int[] tokens() {
        return tokens.clone();
    }

    /// The position whose answer is judged.
    public int asked() {
        return asked;
    }

    /// What should be answered there.
    public int target() {
        return target;
    }

    /// All quantities, each behind what it is made of; the last is the loss.
    public List<Quantity> quantities() {
        return quantities;
    }

    public Quantity quantity(int id) {
        return quantities.get(id);
    }

    public ParameterSpec parameter(int parameter) {
        return parameters.get(parameter);
    }

    public double loss() {
        return value(quantities.getLast(), 0);
    }

    public double value(Quantity of, int k) {
        return numbers.of(of.id())[k];
    }

    /// ∂L of one number, by the chain rule.
    public double delta(Quantity of, int k) {
        return deltas[of.id()][k];
    }

    /// One number of a parameter.
    public double weight(int parameter, int place) {
        return numbers.parameters()[parameter][place];
    }

    /// The place in a parameter of what leads through a part of a sum from number j to number k.
    public int place(Affine.Part part, int j, int k) {
        return part.place(numbers, j, k);
    }

    /// How much number k of a quantity follows number j of one that it is made of.
    public double slope(Quantity of, int k, Quantity input, int j) {
        return of.rule().slope(numbers, numbers.of(of.id()), k, input.id(), j);
    }

    /// All ways on from one number to the loss; their parts add up to its ∂L.
    public List<Way> ways(Quantity from, int j) {
        List<Way> ways = new ArrayList<>();
        for (Quantity user : quantities) {
            if (user.rule().inputs().contains(from.id())) {
                for (int k = 0; k < user.width(); k++) {
                    double slope = slope(user, k, from, j);
                    if (slope != 0 && delta(user, k) != 0) {
                        ways.add(new Way(user, k, delta(user, k), slope));
                    }
                }
            }
        }
        ways.sort(Comparator.comparingDouble(way -> -Math.abs(way.part())));
        return ways;
    }

    /// All places where one number of a parameter is used; their parts add up to its gradient.
    public List<Use> uses(int parameter, int place) {
        List<Use> uses = new ArrayList<>();
        for (Quantity user : quantities) {
            if (user.rule() instanceof Affine || user.rule() instanceof Norm || user.rule() instanceof Rule.Row) {
                for (int k = 0; k < user.width(); k++) {
                    double slope = user.rule().slopeOfParameter(numbers, k, parameter, place);
                    if (slope != 0) {
                        uses.add(new Use(user, k, delta(user, k), slope));
                    }
                }
            }
        }
        return uses;
    }

    /// ∂L/∂θ of one number of a parameter, by the chain rule.
    public double gradient(int parameter, int place) {
        return uses(parameter, place).stream().mapToDouble(Use::part).sum();
    }

    /// ∂L of one number without backpropagation: all behind it is computed again with the number nudged both ways,
    /// `(8(L(h) − L(−h)) − L(2h) + L(−2h))/(12h)`.
    public double numerical(Quantity of, int k) {
        return difference(by -> nudged(of, k, by));
    }

    private double nudged(Quantity of, int k, double by) {
        double[][] values = numbers.values().clone();
        values[of.id()] = values[of.id()].clone();
        values[of.id()][k] += by;
        Numbers other = new Numbers(numbers.parameters(), numbers.columns(), values);
        make(other, of.id() + 1);
        return other.of(quantities.size() - 1)[0];
    }

    /// The same for one number of a parameter.
    public double numericalOf(int parameter, int place) {
        return difference(by -> {
            double[][] changed = numbers.parameters().clone();
            changed[parameter] = changed[parameter].clone();
            changed[parameter][place] += by;
            Numbers other = new Numbers(changed, numbers.columns(), new double[quantities.size()][]);
            make(other, 0);
            return other.of(quantities.size() - 1)[0];
        });
    }

    private static double difference(DoubleUnaryOperator loss) {
        double near = loss.applyAsDouble(H) - loss.applyAsDouble(-H);
        double far = loss.applyAsDouble(2 * H) - loss.applyAsDouble(-2 * H);
        return (8 * near - far) / (12 * H);
    }
}
