package dev.backlight.engine;

import dev.backlight.engine.layer.Layer;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.layer.PictureStack;
import dev.backlight.engine.spec.Checks;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.Extraction;
import dev.backlight.math.Sums;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// A network at work: forward, backward, and the parameters that an optimizer changes. One thread at a time from
/// outside; inside, its team shares the work. All buffers are taken at `create`; a training step allocates nothing.
public final class Network {
    private final NetworkSpec spec;
    private final int maxBatch;
    private final boolean sensitive;
    private final Layer[] layers;
    private final Step[] oneByOne;
    private final Step[] forBatches;
    private final List<Parameter> parameters;
    private final List<FMatrixRMaj> values;
    private final FMatrixRMaj[] outputs;
    private final FMatrixRMaj normalized;
    private final Extraction.Extractor extractor;
    private FMatrixRMaj entered;
    private FMatrixRMaj fed;
    private Step[] steps;

    private Network(
            NetworkSpec spec,
            List<Layer> layers,
            List<Step> forBatches,
            ThreadTeam team,
            int maxBatch,
            boolean sensitive) {
        this.spec = spec;
        this.maxBatch = maxBatch;
        this.sensitive = sensitive;
        this.layers = layers.toArray(Layer[]::new);
        this.oneByOne = IntStream.range(0, layers.size())
                .mapToObj(i -> new Step(layers.get(i), i, i))
                .toArray(Step[]::new);
        this.forBatches = forBatches.toArray(Step[]::new);
        this.steps = oneByOne;
        this.parameters =
                layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
        this.values = parameters.stream().map(Parameter::value).toList();
        this.outputs = new FMatrixRMaj[this.layers.length];
        this.normalized = spec.normalization().isNone() || this.layers[0].normalizes()
                ? null
                : new FMatrixRMaj(maxBatch, spec.entry().size());
        this.extractor = spec.extraction().isNone() ? null : spec.extraction().extractor(team, maxBatch);
    }

    /// A network with fresh weights, drawn from the seed.
    ///
    /// @param team runs the products; not closed by the network
    /// @param maxBatch the most rows that `forward` will be given
    /// @throws IllegalArgumentException if `maxBatch` is not positive, or the buffers would not fit into the memory
    ///     there is
    public static Network create(NetworkSpec spec, long seed, ThreadTeam team, int maxBatch) {
        return create(spec, seed, team, maxBatch, false);
    }

    private static Network create(NetworkSpec spec, long seed, ThreadTeam team, int maxBatch, boolean sensitive) {
        Checks.positive(new Sentence("The batch size"), maxBatch);
        spec.requireMemory(maxBatch);
        LayerFactory factory = new LayerFactory(spec, seed, team, maxBatch, sensitive);
        List<Layer> layers = factory.build();
        return new Network(spec, layers, factory.steps(layers), team, maxBatch, sensitive);
    }

    /// A network that can also say how its outputs change with its input: see `inputGradient`. Training has no use
    /// for that.
    ///
    /// @throws IllegalArgumentException as `create`
    public static Network createSensitive(NetworkSpec spec, ThreadTeam team, int maxBatch) {
        return create(spec, 0, team, maxBatch, true);
    }

    public NetworkSpec spec() {
        return spec;
    }

    /// Every matrix that makes this network what it is, first layer to last: weights, biases, statistics.
    public List<Parameter> parameters() {
        return parameters;
    }

    /// The layers at work; `layers().get(i)` belongs to `spec().layers().get(i)`.
    public List<? extends Layer> layers() {
        return List.of(layers);
    }

    /// @param x [batch x inputs] with at most `maxBatch` rows; not modified, kept until `backward`
    /// @param training whether layers that differ in training (dropout, batch normalisation) behave as in training
    /// @return [batch x outputs], owned by the network
    /// @throws IllegalArgumentException if there are too many rows or none, rows of another length, or outside
    ///     training a number that is not finite
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        if (x.numRows < 1 || x.numRows > maxBatch || x.numCols != spec.input().size()) {
            throw new Refusal(
                    "The network takes 1 to {0} rows of {1} numbers, but got {2} rows of {3}.",
                    maxBatch, spec.input().size(), x.numRows, x.numCols);
        }
        if (!training) {
            requireFinite(x);
        }
        FMatrixRMaj y = extractor == null ? x : extractor.forward(x);
        entered = y;
        if (normalized != null) {
            spec.normalization().apply(y, normalized);
            y = normalized;
        }
        fed = y;
        steps = PictureStack.takes(x.numRows) ? forBatches : oneByOne;
        Arrays.fill(outputs, null);
        for (Step step : steps) {
            y = step.layer().forward(y, training);
            outputs[step.last()] = y;
        }
        return y;
    }

    /// Fills every parameter's gradient, penalties included.
    ///
    /// @param gradOutput [batch x outputs], gradient of the loss by the last `forward`'s output; overwritten
    public void backward(FMatrixRMaj gradOutput) {
        FMatrixRMaj g = gradOutput;
        for (int i = steps.length - 1; i >= 0; i--) {
            g = steps[i].layer().backward(g, i > 0);
        }
        for (int p = 0; p < parameters.size(); p++) {
            parameters.get(p).addPenaltyGradient();
        }
    }

    /// The gradient of `Σ gradOutput · output` by the input as it was given, before any extraction and
    /// normalization. Fills the parameters' gradients too.
    ///
    /// @param gradOutput [batch x outputs]; overwritten
    /// @return [batch x inputs], valid until the next call
    /// @throws IllegalStateException if this network was not made by `createSensitive`
    public FMatrixRMaj inputGradient(FMatrixRMaj gradOutput) {
        if (!sensitive) {
            throw new IllegalStateException("This network keeps no gradient by its input: make a sensitive one.");
        }
        FMatrixRMaj g = gradOutput;
        for (int i = steps.length - 1; i >= 0; i--) {
            g = steps[i].layer().backward(g, true);
        }
        if (normalized != null) {
            for (int i = 0; i < g.getNumElements(); i++) {
                g.data[i] *= spec.normalization().scale();
            }
        }
        return extractor == null ? g : extractor.backward(g);
    }

    /// What the L1 and L2 penalties add to the loss; 0 without any.
    public double penalty() {
        double sum = 0;
        for (int p = 0; p < parameters.size(); p++) {
            sum += parameters.get(p).penalty();
        }
        return sum;
    }

    /// Says which training step, from 0, the next `forward` belongs to, so that a resumed training drops the same
    /// values.
    public void seek(long trainingStep) {
        for (Layer layer : layers) {
            layer.seek(trainingStep);
        }
    }

    /// What the last forward's examples were when they entered, before the normalization: [batch x entry], the
    /// examples themselves or what was extracted from them; valid until the next `forward`.
    public FMatrixRMaj entered() {
        return entered;
    }

    /// The last forward's output of a layer, counted from 0; valid until the next `forward`.
    public FMatrixRMaj output(int layer) {
        if (outputs[layer] == null) {
            for (Step step : steps) {
                if (step.first() <= layer && layer < step.last()) {
                    between(step, step.first() == 0 ? fed : outputs[step.first() - 1]);
                }
            }
        }
        return outputs[layer];
    }

    /// What a stack's layers give one by one, a few examples at a time: nobody who only learns asks for it.
    private void between(Step step, FMatrixRMaj x) {
        for (int i = step.first(); i < step.last(); i++) {
            outputs[i] = new FMatrixRMaj(x.numRows, spec.shapes().get(i).size());
        }
        int most = PictureStack.fewest() - 1;
        for (int from = 0; from < x.numRows; from += most) {
            int rows = Math.min(most, x.numRows - from);
            FMatrixRMaj y = new FMatrixRMaj(rows, x.numCols);
            System.arraycopy(x.data, from * x.numCols, y.data, 0, rows * x.numCols);
            for (int i = step.first(); i < step.last(); i++) {
                y = layers[i].forward(y, false);
                System.arraycopy(y.data, 0, outputs[i].data, from * y.numCols, rows * y.numCols);
            }
        }
    }

    /// All numbers as they are at this moment.
    public Weights weights() {
        return Weights.copyOf(spec, values);
    }

    /// Takes over the numbers of another network with the same matrices.
    ///
    /// @throws IllegalArgumentException if they are not those of this network's layers; nothing is changed then
    public void set(Weights weights) {
        weights.copyTo(spec, values);
    }

    /// Takes over numbers that are about to change, such as places of a landscape.
    ///
    /// @param places in the order of `parameters()`, row-major; not modified, not kept
    /// @throws IllegalArgumentException if the arrays are not those of this network's layers; nothing is changed
    /// then
    public void set(float[][] places) {
        Weights.check(spec, places.length, p -> places[p].length);
        for (int p = 0; p < places.length; p++) {
            System.arraycopy(places[p], 0, values.get(p).data, 0, places[p].length);
        }
    }

    /// @throws IllegalArgumentException if a number of `x` is NaN or infinite; the message says where
    public static void requireFinite(FMatrixRMaj x) {
        int n = x.getNumElements();
        if (Sums.areFinite(x.data, n)) {
            return;
        }
        for (int i = 0; i < n; i++) {
            if (!Float.isFinite(x.data[i])) {
                throw new Refusal(
                        "Input {0} of example {1} is {2}, which is not a number a network can use.",
                        i % x.numCols, i / x.numCols, x.data[i]);
            }
        }
    }
}
