package dev.backlight.engine.sequence;

import dev.backlight.engine.layer.Activate;
import dev.backlight.engine.layer.Dense;
import dev.backlight.engine.layer.Dropout;
import dev.backlight.engine.layer.Layer;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.layer.Softmax;
import dev.backlight.engine.sequence.layer.Attention;
import dev.backlight.engine.sequence.layer.Embedding;
import dev.backlight.engine.sequence.layer.Gru;
import dev.backlight.engine.sequence.layer.Lstm;
import dev.backlight.engine.sequence.layer.Norm;
import dev.backlight.engine.sequence.layer.Places;
import dev.backlight.engine.sequence.layer.Pooling;
import dev.backlight.engine.sequence.layer.Residual;
import dev.backlight.engine.sequence.layer.Rnn;
import dev.backlight.engine.sequence.layer.RowLayer;
import dev.backlight.engine.sequence.layer.SequenceLayer;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Builds the layers that a spec names, with their first weights. Weights start normal with standard deviation
/// 1/√inputs where nothing else is said; those that lead back into a sum with the input (a head's output) at half
/// of it, so that depth does not blow rows up (Radford et al., 2019, in simple form).
final class SequenceLayerFactory {
    private static final float PLACES = 0.1f;
    /// Places that only queries and keys see must count beside rows of size one.
    private static final float OWN_PLACES = 0.5f;
    /// A simple recurrent state that neither dies out nor swings.
    private static final double RNN_STATE_GAIN = 0.9;

    private final SequenceSpec spec;
    private final long seed;
    private final ThreadTeam team;
    private final int maxBatch;
    private final int maxRows;
    private int number;
    private int drawn;

    SequenceLayerFactory(SequenceSpec spec, long seed, ThreadTeam team, int maxBatch) {
        this.spec = spec;
        this.seed = seed;
        this.team = team;
        this.maxBatch = maxBatch;
        maxRows = maxBatch * spec.maxTime();
    }

    List<SequenceLayer> build() {
        return build(spec.layers(), 1);
    }

    private List<SequenceLayer> build(List<SequenceLayerSpec> specs, int inputs) {
        List<SequenceLayer> layers = new ArrayList<>();
        int width = inputs;
        for (SequenceLayerSpec layer : specs) {
            number++;
            layers.add(build(layer, width));
            width = layer.output(width);
        }
        return layers;
    }

    private SequenceLayer build(SequenceLayerSpec layer, int width) {
        return switch (layer) {
            case SequenceLayerSpec.Embedding(int units, float deviation) ->
                new Embedding(normal("embedding", spec.vocabulary(), units, deviation), maxRows);
            case SequenceLayerSpec.Recurrent recurrent -> recurrent(recurrent, width);
            case SequenceLayerSpec.Places(boolean learned) ->
                new Places(
                        learned ? normal("places", spec.maxTime(), width, PLACES) : null,
                        spec.maxTime(),
                        width,
                        maxRows);
            case SequenceLayerSpec.Attention attention -> attention(attention, width);
            case SequenceLayerSpec.Norm(boolean centred) ->
                new Norm(constant("gains", width, 1), centred ? constant("shifts", width, 0) : null, maxRows);
            case SequenceLayerSpec.Residual(List<SequenceLayerSpec> branch) ->
                new Residual(build(branch, width), width, maxRows);
            case SequenceLayerSpec.Pool(var reading) -> new Pooling(reading, width, maxRows);
            case SequenceLayerSpec.Rows(LayerSpec rows) -> new RowLayer(rows(rows, width));
        };
    }

    private Layer rows(LayerSpec layer, int width) {
        return switch (layer) {
            case LayerSpec.Dense dense -> {
                Dense built = new Dense("layer " + number, dense, width, team, maxRows);
                Initializer initializer =
                        dense.weights() instanceof Initializer.Auto ? new Initializer.Xavier() : dense.weights();
                initializer.fill(
                        built.parameters().getFirst().value(),
                        width,
                        dense.units(),
                        Randomness.at(seed, Randomness.Stream.WEIGHTS, drawn++));
                yield built;
            }
            case LayerSpec.Activate(var function) -> new Activate(function, width, maxRows);
            case LayerSpec.Softmax _ -> new Softmax(width, maxRows);
            case LayerSpec.Dropout(float rate) -> new Dropout(rate, width, maxRows, seed, number);
            default -> throw new Refusal("The layer {0} has no rows.", layer.describe());
        };
    }

    private SequenceLayer recurrent(SequenceLayerSpec.Recurrent layer, int inputs) {
        int units = layer.units();
        int columns = layer.cell().gates() * units;
        double gain = layer.cell() == Cell.RNN ? RNN_STATE_GAIN : 1;
        Parameter input = normal("input weights", inputs, columns, 1 / Math.sqrt(inputs));
        Parameter state = normal("state weights", units, columns, gain / Math.sqrt(units));
        Parameter biases = constant("biases", columns, 0);
        return switch (layer.cell()) {
            case RNN -> new Rnn(input, state, biases, team, maxRows);
            case GRU -> new Gru(input, state, biases, constant("state biases", units, 0), team, maxRows);
            case LSTM -> {
                Arrays.fill(biases.value().data, units, 2 * units, layer.forgetBias());
                yield new Lstm(input, state, biases, team, maxRows);
            }
        };
    }

    private SequenceLayer attention(SequenceLayerSpec.Attention layer, int width) {
        double deviation = 1 / Math.sqrt(width);
        List<Parameter> weights = List.of(
                normal("queries", width, width, deviation),
                normal("keys", width, width, deviation),
                normal("values", width, width, deviation),
                normal("output", width, width, deviation / 2));
        Places places = layer.places()
                ? new Places(normal("places", spec.maxTime(), width, OWN_PLACES), spec.maxTime(), width, maxRows)
                : null;
        return new Attention(layer.heads(), layer.causal(), weights, places, team, maxBatch, spec.maxTime());
    }

    private Parameter normal(String name, int rows, int columns, double deviation) {
        Parameter parameter = new Parameter("layer " + number + " " + name, rows, columns, 0, 0);
        new Initializer.Normal((float) deviation)
                .fill(parameter.value(), rows, columns, Randomness.at(seed, Randomness.Stream.WEIGHTS, drawn++));
        return parameter;
    }

    private Parameter constant(String name, int columns, float value) {
        Parameter parameter = new Parameter("layer " + number + " " + name, 1, columns, 0, 0);
        Arrays.fill(parameter.value().data, value);
        return parameter;
    }
}
