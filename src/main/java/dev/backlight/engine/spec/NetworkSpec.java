package dev.backlight.engine.spec;

import dev.backlight.math.Extraction;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A stack of layers and the shape of the examples that enter it. A spec that exists is possible: its shapes fit.
///
/// @param input shape of one example
/// @param extraction what is made of an example's numbers before anything else; `NONE` leaves them as they are
/// @param normalization what is done to those numbers before the first layer
/// @param layers first to last; at least one
public record NetworkSpec(Shape input, Extraction extraction, Normalization normalization, List<LayerSpec> layers)
        implements Architecture {

    /// @throws IllegalArgumentException if there is no layer, or a layer can't take what the one before gives; the
    ///     message names the layer and both shapes
    public NetworkSpec {
        Objects.requireNonNull(input, "input");
        if (!extraction.isNone() && extraction.inputs() != input.size()) {
            throw new Refusal(
                    "Features of {0} numbers can't be taken from examples of {1}.", extraction.inputs(), input.size());
        }
        Shape entry = entry(input, extraction);
        if (!normalization.isNone() && normalization.mean().length != entry.size()) {
            throw new Refusal(
                    "Examples of {0} numbers can't be centred at {1} means.",
                    entry.size(), normalization.mean().length);
        }
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new Refusal("A network needs at least one layer.");
        }
        layers.forEach(layer -> requireRowReader(layer, extraction));
        infer(entry, layers);
    }

    /// @throws IllegalArgumentException with one sentence if the layer reads pictures and features come
    public static void requireRowReader(LayerSpec layer, Extraction extraction) {
        if (!extraction.isNone() && layer.seesPictures()) {
            throw new Refusal(
                    "Convolutions and pools read pictures, but features are a row of numbers without places: choose a"
                            + " network of dense layers for them.");
        }
    }

    /// A network that takes its inputs as they are.
    ///
    /// @throws IllegalArgumentException as the other constructor
    public NetworkSpec(Shape input, List<LayerSpec> layers) {
        this(input, Extraction.NONE, Normalization.NONE, layers);
    }

    private static Shape entry(Shape input, Extraction extraction) {
        return extraction.isNone() ? input : Shape.flat(extraction.size());
    }

    /// The shape that enters the first layer: an example's, or the row of what is extracted from it.
    public Shape entry() {
        return entry(input, extraction);
    }

    /// The same layers behind another normalization.
    public NetworkSpec withNormalization(Normalization other) {
        return new NetworkSpec(input, extraction, other, layers);
    }

    /// The same layers on other features of the same examples, which are not normalized.
    ///
    /// @throws IllegalArgumentException if a layer can't take a row of that many numbers, such as a convolution
    public NetworkSpec withExtraction(Extraction other) {
        return new NetworkSpec(input, other, Normalization.NONE, layers);
    }

    /// The part behind the extraction, as a network that takes rows of features.
    public NetworkSpec behindExtraction() {
        return new NetworkSpec(entry(), Extraction.NONE, normalization, layers);
    }

    /// The same network with other outputs: its last layer of units gets as many.
    ///
    /// @throws IllegalArgumentException if it has no dense layer
    public NetworkSpec withOutputs(int outputs) {
        List<LayerSpec> other = new ArrayList<>(layers);
        for (int i = other.size() - 1; i >= 0; i--) {
            if (other.get(i) instanceof Weighted last && !other.get(i).hasFilters()) {
                other.set(i, last.withUnits(outputs));
                return new NetworkSpec(input, extraction, normalization, other);
            }
        }
        throw new Refusal(
                "The network {0} has no dense layer that could give {1} outputs: add one.", summary(), outputs);
    }

    /// Dense layers with `activation` after each but the last, which gives the outputs as they are (logits).
    ///
    /// @param hidden units of the hidden layers, may be empty
    public static NetworkSpec mlp(int inputs, int[] hidden, Activation activation, int outputs) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int units : hidden) {
            layers.add(new LayerSpec.Dense(units));
            layers.add(new LayerSpec.Activate(activation));
        }
        layers.add(new LayerSpec.Dense(outputs));
        return new NetworkSpec(Shape.flat(inputs), layers);
    }

    /// The shape that leaves each layer; `shapes().get(i)` belongs to `layers().get(i)`.
    public List<Shape> shapes() {
        return infer(entry(), layers);
    }

    /// The shape that leaves the last layer.
    public Shape output() {
        return shapes().getLast();
    }

    /// The shape that enters layer `i`.
    public Shape inputOf(int i) {
        return i == 0 ? entry() : shapes().get(i - 1);
    }

    /// Every matrix that makes a network of this kind what it is, first layer to last, in the order of
    /// `Network.parameters()`.
    @Override
    public List<ParameterSpec> parameters() {
        List<ParameterSpec> parameters = new ArrayList<>();
        List<Shape> shapes = shapes();
        Shape in = entry();
        int weighted = 0;
        for (int i = 0; i < layers.size(); i++) {
            weighted += layers.get(i).hasWeights() ? 1 : 0;
            for (ParameterSpec own : layers.get(i).parameters(in)) {
                parameters.add(own.in(i, "layer " + weighted));
            }
            in = shapes.get(i);
        }
        return List.copyOf(parameters);
    }

    /// Where a layer's parameters begin among `parameters()`.
    public int firstParameter(int layer) {
        int first = 0;
        for (int i = 0; i < layer; i++) {
            first += layers.get(i).parameters(inputOf(i)).size();
        }
        return first;
    }

    /// Number of values that training changes.
    ///
    /// @throws IllegalArgumentException if there are more than 2^31 - 1
    public int parameterCount() {
        long count = trainable();
        if (count > Integer.MAX_VALUE) {
            throw new Refusal(
                    "This network would have {0} parameters, which is more than can be held; use fewer units.", count);
        }
        return (int) count;
    }

    /// The bytes that a network for batches of `batch`, its gradients and an optimizer with two moments take, as
    /// estimated before anything is allocated.
    public long memoryBytes(int batch) {
        List<Shape> shapes = shapes();
        double floats = 4.0 * trainable() + (double) batch * (input.size() + extraction.size());
        for (int i = 0; i < layers.size(); i++) {
            floats += 2.0 * batch * shapes.get(i).size();
            if (layers.get(i) instanceof Weighted w && layers.get(i).hasFilters()) {
                floats += 4
                        * w.fanIn(inputOf(i))
                        * shapes.get(i).height()
                        * shapes.get(i).width();
            }
        }
        return (long) (4 * floats);
    }

    /// The measure is a third of all the memory the program may use: what is free at this moment says nothing,
    /// since it doesn't count what the next collection will give back. Another third is for what stands beside a
    /// training, its past and the examiner (`training.past.Recording`, `training.judge.Evaluator`); the last is for
    /// the program, its digits, and labs that go on meanwhile.
    ///
    /// @throws IllegalArgumentException if a network for batches of `batch` would not fit into the memory there is;
    ///     the message says how much it would take
    public void requireMemory(int batch) {
        long limit = Runtime.getRuntime().maxMemory() / 3;
        long bytes = memoryBytes(batch);
        if (bytes > limit) {
            throw new Refusal(
                    "The network {0} would take about {1} MB for batches of {2}, but only {3} MB may be used; use"
                            + " fewer units or smaller batches.",
                    summary(), megabytes(bytes), batch, megabytes(limit));
        }
        long widest = Math.max(input.size(), extraction.size());
        for (Shape shape : shapes()) {
            widest = Math.max(widest, shape.size());
        }
        if (widest * batch > Integer.MAX_VALUE - 8) {
            throw new Refusal(
                    "Batches of {0} examples with {1} values each are too large for one matrix; use fewer units or"
                            + " smaller batches.",
                    batch, widest);
        }
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    /// The widths in short, `784 – 128 – 10`; pictures, convolutions and pools by their shapes,
    /// `1×28×28 – 6×28×28 – … – 10`.
    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(entry().toString());
        List<Shape> shapes = shapes();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof Weighted || layers.get(i) instanceof Windowed) {
                text.append(" – ").append(shapes.get(i));
            }
        }
        return text.toString();
    }

    private long trainable() {
        long count = 0;
        for (ParameterSpec parameter : parameters()) {
            count += parameter.trainable() ? parameter.count() : 0;
        }
        return count;
    }

    private static List<Shape> infer(Shape input, List<LayerSpec> layers) {
        List<Shape> shapes = new ArrayList<>(layers.size());
        Shape shape = input;
        for (int i = 0; i < layers.size(); i++) {
            try {
                shape = layers.get(i).output(shape);
            } catch (IllegalArgumentException e) {
                throw new Refusal(new Sentence("Layer {0}, {1}", i + 1, Told.of(e)), e);
            }
            shapes.add(shape);
        }
        return List.copyOf(shapes);
    }
}
