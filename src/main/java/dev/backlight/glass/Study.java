package dev.backlight.glass;

import dev.backlight.engine.Activation;
import dev.backlight.engine.LayerSpec;
import dev.backlight.engine.LossSpec;
import dev.backlight.engine.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// One example, one step, every number: forward, loss, backward, and a plain step of gradient descent, in double.
/// Dropout is off; batch normalisation uses its running statistics.
public final class Study {
    /// How far a parameter is nudged for its numerical gradient.
    public static final double EPSILON = 1e-5;

    private final NetworkSpec spec;
    private final float[][] parameters;
    private final double[] input;
    private final double[] target;
    private final LossSpec loss;
    private final double rate;
    private final GlassPass pass;
    private final List<Column> columns = new ArrayList<>();

    /// A layer of neurons.
    ///
    /// @param sums z, one per neuron
    /// @param answers a = f(z), what goes on to the next layer
    /// @param deltas ∂L/∂z
    /// @param activation f; LINEAR where none follows
    /// @param weights where the weights are among the parameters; the biases follow them
    public record Column(double[] sums, double[] answers, double[] deltas, Activation activation, int weights) {
        public int size() {
            return sums.length;
        }
    }

    /// @param parameters in the order of `Network.parameters()`, row-major; not modified
    /// @param input one example as the network takes it
    /// @param target one number per output
    /// @param rate η of the step
    /// @throws IllegalArgumentException if the network has layers without neurons of their own, as convolutions
    public Study(NetworkSpec spec, float[][] parameters, double[] input, double[] target, LossSpec loss, double rate) {
        this.spec = spec;
        this.parameters = parameters;
        this.input = input.clone();
        this.target = target.clone();
        this.loss = loss;
        this.rate = rate;
        pass = GlassNetwork.of(spec, parameters).pass(row(input), row(target), loss);
        collect();
    }

    private static DMatrixRMaj row(double[] numbers) {
        return DMatrixRMaj.wrap(1, numbers.length, numbers.clone());
    }

    private void collect() {
        int parameter = 0;
        for (int i = 0; i < spec.layers().size(); i++) {
            switch (spec.layers().get(i)) {
                case LayerSpec.Dense _ -> {
                    int last = i;
                    Activation activation = Activation.LINEAR;
                    while (last + 1 < spec.layers().size()
                            && !(spec.layers().get(last + 1) instanceof LayerSpec.Dense)) {
                        last++;
                        if (spec.layers().get(last) instanceof LayerSpec.Activate(Activation function)) {
                            activation = function;
                        }
                    }
                    columns.add(new Column(
                            pass.values().get(i + 1).data,
                            pass.values().get(last + 1).data,
                            pass.deltas().get(i + 1).data,
                            activation,
                            parameter));
                    parameter += 2;
                }
                case LayerSpec.BatchNorm _ -> parameter += 4;
                case LayerSpec.Activate _, LayerSpec.Dropout _, LayerSpec.Flatten _, LayerSpec.Softmax _ -> {}
                default ->
                    throw new IllegalArgumentException("The microscope looks at layers of neurons, not at "
                            + spec.layers().get(i).describe() + ": choose a network without it.");
            }
        }
    }

    public NetworkSpec spec() {
        return spec;
    }

    public LossSpec lossSpec() {
        return loss;
    }

    public double rate() {
        return rate;
    }

    /// The input as the first layer takes it.
    public double[] input() {
        return pass.values().getFirst().data;
    }

    /// ∂L/∂x: how the loss would change with each input.
    public double[] inputDeltas() {
        return pass.deltas().getFirst().data;
    }

    public double[] target() {
        return target;
    }

    /// First hidden layer to the output.
    public List<Column> columns() {
        return columns;
    }

    /// What enters a column: the input, or the answers of the column before.
    public double[] incoming(int column) {
        return column == 0 ? input() : columns.get(column - 1).answers();
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

    public double weight(int column, int from, int to) {
        return parameters[columns.get(column).weights()][
                from * columns.get(column).size() + to];
    }

    public double bias(int column, int unit) {
        return parameters[columns.get(column).weights() + 1][unit];
    }

    /// ∂L/∂w by the chain rule: what came in times the neuron's δ.
    public double gradient(int column, int from, int to) {
        return pass.gradients().get(columns.get(column).weights()).get(from, to);
    }

    public double biasGradient(int column, int unit) {
        return pass.gradients().get(columns.get(column).weights() + 1).get(0, unit);
    }

    /// f′(z) of a neuron.
    public double slope(int column, int unit) {
        return new GlassActivate(columns.get(column).activation())
                .slope(columns.get(column).sums()[unit]);
    }

    /// ∂L/∂w without backpropagation: `(L(w + ε) − L(w − ε))/(2ε)`.
    public double numericalGradient(int column, int from, int to) {
        GlassNetwork nudged = GlassNetwork.of(spec, parameters);
        DMatrixRMaj weights = nudged.parameters().get(columns.get(column).weights());
        double w = weights.get(from, to);
        weights.set(from, to, w + EPSILON);
        double above = nudged.loss(row(input), row(target), loss);
        weights.set(from, to, w - EPSILON);
        double below = nudged.loss(row(input), row(target), loss);
        return (above - below) / (2 * EPSILON);
    }

    /// The loss of this example after one step `θ ← θ − η·∂L/∂θ` of all parameters.
    public double lossAfter() {
        GlassNetwork stepped = GlassNetwork.of(spec, parameters);
        for (int p = 0; p < stepped.parameters().size(); p++) {
            DMatrixRMaj value = stepped.parameters().get(p);
            for (int i = 0; i < value.getNumElements(); i++) {
                value.data[i] -= rate * pass.gradients().get(p).data[i];
            }
        }
        return stepped.loss(row(input), row(target), loss);
    }
}
