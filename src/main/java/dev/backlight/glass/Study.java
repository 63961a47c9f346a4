package dev.backlight.glass;

import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/// One example, one step, every number: forward, loss, backward, and a step of the optimizer, in double. Batch
/// normalisation uses its running statistics.
public final class Study {
    /// How far a parameter is nudged for its numerical gradient.
    public static final double EPSILON = 1e-5;

    private final NetworkSpec spec;
    private final double[][] parameters;
    private final double[] input;
    private final double[] target;
    private final LossSpec loss;
    private final Step step;
    private final Dropped dropped;
    private final GlassNetwork network;
    private final GlassPass pass;
    private final int[] trainable;
    private final List<Column> columns;
    private Study after;

    /// A weight where it is used: neurons, or values of pictures, in row-major order.
    public record Use(int from, int to) {}

    /// @param parameters in the order of `Network.parameters()`, row-major; not modified
    /// @param input one example as the network takes it
    /// @param target one number per output
    /// @param dropped whose dropout is on; null for none, as in predicting
    /// @throws IllegalArgumentException if the parameters don't fit the network
    public Study(
            NetworkSpec spec,
            Weights parameters,
            double[] input,
            double[] target,
            LossSpec loss,
            Step step,
            Dropped dropped) {
        this(spec, GlassNetwork.doubles(parameters), input, target, loss, step, dropped);
    }

    /// The same with parameters in double, as they stand in a book; not modified.
    public Study(
            NetworkSpec spec,
            double[][] parameters,
            double[] input,
            double[] target,
            LossSpec loss,
            Step step,
            Dropped dropped) {
        this.spec = spec;
        this.parameters = parameters;
        this.input = input.clone();
        this.target = target.clone();
        this.loss = loss;
        this.step = step;
        this.dropped = dropped;
        network = GlassNetwork.of(spec, parameters, dropped);
        pass = network.pass(row(input), row(target), loss);
        trainable = step.trainable(spec);
        columns = Column.of(spec, pass);
    }

    /// The same network and step with another example.
    ///
    /// @throws IllegalArgumentException if there are not as many numbers as before
    public Study with(double[] otherInput, double[] otherTarget) {
        if (otherInput.length != input.length || otherTarget.length != target.length) {
            throw new Refusal(
                    "The network takes {0} inputs and {1} targets, not {2} and {3}.",
                    input.length, target.length, otherInput.length, otherTarget.length);
        }
        return new Study(spec, parameters, otherInput, otherTarget, loss, step, dropped);
    }

    /// The same example and step with another value of one parameter.
    ///
    /// @throws IllegalArgumentException if there is no such parameter
    public Study with(Place place, double value) {
        if (place.parameter() >= parameters.length || place.position() >= parameters[place.parameter()].length) {
            throw new Refusal(
                    "The network has no number {0} in its parameter {1}: choose one that is on screen.",
                    place.position(), place.parameter());
        }
        double[][] changed = parameters.clone();
        changed[place.parameter()] = parameters[place.parameter()].clone();
        changed[place.parameter()][place.position()] = value;
        return new Study(spec, changed, input, target, loss, step, dropped);
    }

    /// The same example with another rate of the plainest step.
    public Study withRate(double rate) {
        Step plain = Step.plain(rate);
        Step same = new Step(plain.rule(), rate, 0, null, step.movesBiases());
        return new Study(spec, parameters, input, target, loss, same, dropped);
    }

    private static DMatrixRMaj row(double[] numbers) {
        return DMatrixRMaj.wrap(1, numbers.length, numbers.clone());
    }

    public NetworkSpec spec() {
        return spec;
    }

    /// All that is learned and kept, in the order of the network's parameters, row-major; a copy.
    public double[][] parameters() {
        double[][] copy = new double[parameters.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = parameters[i].clone();
        }
        return copy;
    }

    public LossSpec lossSpec() {
        return loss;
    }

    public Step step() {
        return step;
    }

    /// Whose dropout is on; null for none.
    public Dropped dropped() {
        return dropped;
    }

    /// The input as the first layer takes it.
    public double[] input() {
        return pass.values().getFirst().data;
    }

    /// The input as it was given, before any normalization.
    public double[] given() {
        return input;
    }

    /// ∂L/∂x: how the loss would change with each input.
    public double[] inputDeltas() {
        return pass.deltas().getFirst().data;
    }

    public double[] target() {
        return target;
    }

    /// First layer to the output.
    public List<Column> columns() {
        return columns;
    }

    /// What enters a column: the input, or the answers of the column before.
    public double[] incoming(int column) {
        return pass.values().get(columns.get(column).layer()).data;
    }

    /// What the loss reads the outputs as: probabilities where it reads them so, else the outputs.
    public double[] outputs() {
        double[] y = pass.output().data;
        return switch (loss) {
            case LossSpec.SoftmaxCrossEntropy _ -> new GlassSoftmax().forward(pass.output()).data;
            case LossSpec.BinaryCrossEntropy _ -> {
                double[] p = new double[y.length];
                for (int i = 0; i < p.length; i++) {
                    p[i] = 1 / (1 + Math.exp(-y[i]));
                }
                yield p;
            }
            case LossSpec.SquaredError _, LossSpec.Huber _ -> y;
        };
    }

    public double loss() {
        return pass.loss();
    }

    private GlassLayer layer(int column) {
        return network.layer(columns.get(column).layer());
    }

    /// What an output of a column is made of, before the activation, in row-major order.
    public int[] sources(int column, int to) {
        return layer(column).sources(to);
    }

    /// The inputs under a convolution's filter, weight by weight; −1 where padding lies.
    ///
    /// @throws IllegalArgumentException if the column is no convolution
    public int[] patch(int column, int to) {
        if (layer(column) instanceof GlassConv conv) {
            return conv.patch(to);
        }
        throw new Refusal("{0} has no patches.", columns.get(column).kind().describe());
    }

    /// Whether an input enters an output of a column.
    public boolean meets(int column, int from, int to) {
        return layer(column).meets(from, to);
    }

    /// The outputs that an input of a column enters.
    public int[] targets(int column, int from) {
        return IntStream.range(0, columns.get(column).size())
                .filter(to -> layer(column).meets(from, to))
                .toArray();
    }

    /// How much of an input enters a sum, ∂z/∂x: a weight; of a max pool 1 for the winner and 0 for the rest; of
    /// dropout 0 for who is off; of a batch normalisation `γ/√(σ² + ε)`.
    public double weight(int column, int from, int to) {
        return layer(column).coefficient(incoming(column), from, to);
    }

    /// What is added whatever comes in; 0 for layers that add nothing.
    public double bias(int column, int unit) {
        return layer(column).added(unit);
    }

    /// Whether a column normalises what enters, so that there is a `normal`.
    public boolean normalises(int column) {
        return layer(column) instanceof GlassBatchNorm;
    }

    /// What a batch normalisation does with one value.
    ///
    /// @throws IllegalArgumentException if the column is none
    public Normal normal(int column, int unit) {
        if (layer(column) instanceof GlassBatchNorm norm) {
            return norm.normal(incoming(column), unit);
        }
        throw new Refusal("{0} doesn't normalise.", columns.get(column).kind().describe());
    }

    /// The weight between two numbers; of a batch normalisation the channel's γ.
    ///
    /// @throws IllegalArgumentException if the column has no weights
    public Place place(int column, int from, int to) {
        int position = layer(column).weightPosition(from, to);
        if (position < 0) {
            throw new Refusal("{0} has no weights.", columns.get(column).kind().describe());
        }
        return new Place(columns.get(column).parameter(), position);
    }

    /// The bias of a unit; of a batch normalisation the channel's β.
    ///
    /// @throws IllegalArgumentException if the column has none
    public Place biasPlace(int column, int unit) {
        int position = layer(column).biasPosition(unit);
        if (position < 0) {
            throw new Refusal("{0} has no weights.", columns.get(column).kind().describe());
        }
        return new Place(columns.get(column).parameter() + 1, position);
    }

    /// Where a weight is used: once in a dense layer, at each place of the picture in a convolution.
    public List<Use> uses(int column, int from, int to) {
        return layer(column).uses(incoming(column).length, from, to);
    }

    /// What a weight is multiplied by where it is used: the input; of a batch normalisation x̂.
    public double cameIn(int column, Use use) {
        return layer(column).cameIn(incoming(column), use);
    }

    /// The weight itself, which the step changes.
    public double parameter(int column, int from, int to) {
        Place place = place(column, from, to);
        return parameters[place.parameter()][place.position()];
    }

    /// ∂L/∂w by the chain rule: what came in times δ, over all uses of the weight.
    public double gradient(int column, int from, int to) {
        Place place = place(column, from, to);
        return pass.gradients().get(place.parameter()).data[place.position()];
    }

    public double biasGradient(int column, int unit) {
        Place place = biasPlace(column, unit);
        return pass.gradients().get(place.parameter()).data[place.position()];
    }

    /// f′(z) of a neuron.
    public double slope(int column, int unit) {
        return new GlassActivate(columns.get(column).activation())
                .slope(columns.get(column).sums()[unit]);
    }

    /// ∂L/∂w without backpropagation: `(L(w + ε) − L(w − ε))/(2ε)`.
    public double numericalGradient(int column, int from, int to) {
        GlassNetwork nudged = GlassNetwork.of(spec, parameters, dropped);
        Place place = place(column, from, to);
        double[] weights = nudged.parameters().get(place.parameter()).data;
        double w = weights[place.position()];
        weights[place.position()] = w + EPSILON;
        double above = nudged.loss(row(input), row(target), loss);
        weights[place.position()] = w - EPSILON;
        double below = nudged.loss(row(input), row(target), loss);
        return (above - below) / (2 * EPSILON);
    }

    /// What penalties add to a weight's gradient: `l1·sign(w) + l2·w`.
    public double penalty(int column, int from, int to) {
        return columns.get(column).penalty(parameter(column, from, to));
    }

    /// What the optimizer makes of a weight.
    public Change change(int column, int from, int to) {
        Place place = place(column, from, to);
        double penalty = penalty(column, from, to);
        return stepped(place.parameter(), place.position(), penalty);
    }

    /// What the optimizer makes of a bias.
    public Change biasChange(int column, int unit) {
        Place place = biasPlace(column, unit);
        return stepped(place.parameter(), place.position(), 0);
    }

    private Change stepped(int index, int position, double penalty) {
        double slope = pass.gradients().get(index).data[position] + penalty;
        double gradient = trainable[index] < 0 ? 0 : slope;
        return step.change(trainable[index], position, parameters[index][position], gradient);
    }

    /// The same example after one step of all parameters; its own step is not meant to be taken.
    public Study after() {
        if (after == null) {
            double[][] stepped = new double[parameters.length][];
            for (int p = 0; p < stepped.length; p++) {
                stepped[p] = parameters[p].clone();
                Column column = Column.penalised(columns, p);
                for (int i = 0; trainable[p] >= 0 && i < stepped[p].length; i++) {
                    double penalty = column == null ? 0 : column.penalty(parameters[p][i]);
                    stepped[p][i] = stepped(p, i, penalty).after();
                }
            }
            after = new Study(spec, stepped, input, target, loss, step, dropped);
        }
        return after;
    }

    /// The loss of this example after one step of all parameters.
    public double lossAfter() {
        return after().loss();
    }

    /// Whether it is the same example of the same network before the same step.
    @Override
    public boolean equals(Object other) {
        return other instanceof Study same
                && spec.equals(same.spec)
                && loss.equals(same.loss)
                && step.equals(same.step)
                && Objects.equals(dropped, same.dropped)
                && Arrays.equals(input, same.input)
                && Arrays.equals(target, same.target)
                && Arrays.deepEquals(parameters, same.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(input) + Arrays.hashCode(target);
    }
}
