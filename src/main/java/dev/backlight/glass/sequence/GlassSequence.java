package dev.backlight.glass.sequence;

import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.GlassActivate;
import dev.backlight.glass.GlassDense;
import dev.backlight.glass.GlassLayer;
import dev.backlight.glass.GlassLoss;
import dev.backlight.glass.GlassSame;
import dev.backlight.glass.GlassSoftmax;
import dev.backlight.glass.sequence.layer.GlassAttention;
import dev.backlight.glass.sequence.layer.GlassGru;
import dev.backlight.glass.sequence.layer.GlassLstm;
import dev.backlight.glass.sequence.layer.GlassRnn;
import dev.backlight.glass.sequence.layer.GlassRows;
import dev.backlight.glass.sequence.layer.GlassSequenceLayer;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/// A network over sequences to look into: the same parameters as the fast path's, in double, one sequence at a
/// time, every equation as the textbook has it. Dropout is off.
public final class GlassSequence {
    private static final double H = 1e-5;

    private final SequenceSpec spec;
    private final List<GlassSequenceLayer> layers;

    private GlassSequence(SequenceSpec spec, List<GlassSequenceLayer> layers) {
        this.spec = spec;
        this.layers = layers;
    }

    /// What one sequence leaves behind.
    ///
    /// @param values the tokens [positions x 1], then every layer's output
    /// @param loss L, the mean over the answers
    /// @param deltas ∂L/∂value, one for each of `values`
    /// @param gradients ∂L/∂θ, one for each parameter
    public record Pass(List<DMatrixRMaj> values, double loss, List<DMatrixRMaj> deltas, List<DMatrixRMaj> gradients) {}

    /// @param parameters as `Weights.copy` gives them; copied
    /// @throws IllegalArgumentException if they do not fit the spec
    public static GlassSequence of(SequenceSpec spec, float[][] parameters) {
        List<float[]> left = new ArrayList<>(Arrays.asList(parameters));
        List<GlassSequenceLayer> layers = layers(spec, spec.layers(), 1, left);
        if (!left.isEmpty()) {
            throw new Refusal(
                    "The network {0} has {1} parameter arrays fewer than were given.", spec.summary(), left.size());
        }
        return new GlassSequence(spec, layers);
    }

    private static List<GlassSequenceLayer> layers(
            SequenceSpec spec, List<SequenceLayerSpec> specs, int inputs, List<float[]> left) {
        List<GlassSequenceLayer> layers = new ArrayList<>();
        int width = inputs;
        for (SequenceLayerSpec layer : specs) {
            layers.add(layer(spec, layer, width, left));
            width = layer.output(width);
        }
        return layers;
    }

    private static GlassSequenceLayer layer(SequenceSpec spec, SequenceLayerSpec layer, int width, List<float[]> left) {
        return switch (layer) {
            case SequenceLayerSpec.Embedding e -> new GlassRows.Embedding(take(left, spec.vocabulary(), e.width()));
            case SequenceLayerSpec.Recurrent r -> {
                int columns = r.cell().gates() * r.units();
                DMatrixRMaj input = take(left, width, columns);
                DMatrixRMaj state = take(left, r.units(), columns);
                DMatrixRMaj biases = take(left, 1, columns);
                yield switch (r.cell()) {
                    case RNN -> new GlassRnn(input, state, biases);
                    case LSTM -> new GlassLstm(input, state, biases);
                    case GRU -> new GlassGru(input, state, biases, take(left, 1, r.units()));
                };
            }
            case SequenceLayerSpec.Places(boolean learned) ->
                new GlassRows.Places(
                        learned ? take(left, spec.maxTime(), width) : sinusoidal(spec.maxTime(), width), learned);
            case SequenceLayerSpec.Attention a -> {
                List<DMatrixRMaj> weights = IntStream.range(0, 4)
                        .mapToObj(i -> take(left, width, width))
                        .toList();
                yield new GlassAttention(
                        a.heads(), a.causal(), weights, a.places() ? take(left, spec.maxTime(), width) : null);
            }
            case SequenceLayerSpec.Norm(boolean centred) ->
                new GlassRows.Norm(take(left, 1, width), centred ? take(left, 1, width) : null);
            case SequenceLayerSpec.Residual(List<SequenceLayerSpec> branch) ->
                new GlassRows.Residual(layers(spec, branch, width, left));
            case SequenceLayerSpec.Pool(var reading) -> new GlassRows.Pool(reading);
            case SequenceLayerSpec.Rows(LayerSpec rows) -> new GlassRows.Single(rows(rows, width, left));
        };
    }

    private static GlassLayer rows(LayerSpec layer, int width, List<float[]> left) {
        return switch (layer) {
            case LayerSpec.Dense d -> new GlassDense(take(left, width, d.units()), take(left, 1, d.units()));
            case LayerSpec.Activate a -> new GlassActivate(a.activation());
            case LayerSpec.Softmax _ -> new GlassSoftmax();
            default -> new GlassSame(); // dropout, which is off
        };
    }

    private static DMatrixRMaj sinusoidal(int maxTime, int width) {
        DMatrixRMaj table = new DMatrixRMaj(maxTime, width);
        for (int t = 0; t < maxTime; t++) {
            for (int j = 0; j < width; j++) {
                double angle = t / Math.pow(10000, (double) (j - j % 2) / width);
                table.set(t, j, j % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
            }
        }
        return table;
    }

    private static DMatrixRMaj take(List<float[]> left, int rows, int columns) {
        if (left.isEmpty()) {
            throw new Refusal("The next parameter must have {0}×{1} numbers, but none is left.", rows, columns);
        }
        if (left.getFirst().length != rows * columns) {
            throw new Refusal(
                    "The next parameter must have {0}×{1} numbers, but has {2}.",
                    rows, columns, left.getFirst().length);
        }
        float[] numbers = left.removeFirst();
        DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
        Arrays.setAll(matrix.data, i -> numbers[i]);
        return matrix;
    }

    /// The layers themselves, to go through one by one.
    List<GlassSequenceLayer> layers() {
        return layers;
    }

    /// The parameters in the order of `SequenceNetwork.parameters()`; live, so that one can be nudged.
    public List<DMatrixRMaj> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    /// The tokens [positions x 1], then every layer's output.
    ///
    /// @param answers what `SequenceBatch.add` takes
    public List<DMatrixRMaj> forward(int[] tokens, int[] answers) {
        DMatrixRMaj x = new DMatrixRMaj(tokens.length, 1);
        Arrays.setAll(x.data, i -> tokens[i]);
        int[] asked = asked(answers);
        List<DMatrixRMaj> values = new ArrayList<>(List.of(x));
        for (GlassSequenceLayer layer : layers) {
            values.add(layer.forward(values.getLast(), asked));
        }
        return values;
    }

    private static int[] asked(int[] answers) {
        return IntStream.range(0, answers.length)
                .filter(t -> answers[t] != SequenceBatch.NOT_ASKED)
                .toArray();
    }

    /// What the answers should be [answers x outputs].
    private DMatrixRMaj target(int[] answers, int rows) {
        int[] asked = asked(answers);
        DMatrixRMaj target = new DMatrixRMaj(rows, spec.outputs());
        for (int row = 0; row < rows; row++) {
            int answer = answers[asked[asked.length - rows + row]];
            if (spec.outputs() == 1) {
                target.set(row, 0, answer);
            } else {
                target.set(row, answer, 1);
            }
        }
        return target;
    }

    /// L, the mean over this sequence's answers.
    public double loss(int[] tokens, int[] answers, LossSpec loss) {
        DMatrixRMaj output = forward(tokens, answers).getLast();
        return new GlassLoss(loss).value(output, target(answers, output.numRows));
    }

    /// Forward, loss, and backward by the chain rule.
    public Pass pass(int[] tokens, int[] answers, LossSpec loss) {
        List<DMatrixRMaj> values = forward(tokens, answers);
        DMatrixRMaj output = values.getLast();
        DMatrixRMaj target = target(answers, output.numRows);
        GlassLoss glassLoss = new GlassLoss(loss);
        List<DMatrixRMaj> deltas = new ArrayList<>(List.of(glassLoss.gradient(output, target)));
        List<DMatrixRMaj> gradients = new ArrayList<>();
        int[] asked = asked(answers);
        for (int i = layers.size() - 1; i >= 0; i--) {
            List<DMatrixRMaj> own = new ArrayList<>();
            deltas.addFirst(layers.get(i).backward(values.get(i), values.get(i + 1), asked, deltas.getFirst(), own));
            gradients.addAll(0, own);
        }
        return new Pass(List.copyOf(values), glassLoss.value(output, target), List.copyOf(deltas), gradients);
    }

    /// Gradients without backpropagation, `(L(θ + h) − L(θ − h))/(2h)`: one matrix for each parameter.
    public List<DMatrixRMaj> finiteDifferences(int[] tokens, int[] answers, LossSpec loss) {
        List<DMatrixRMaj> gradients = new ArrayList<>();
        for (DMatrixRMaj values : parameters()) {
            DMatrixRMaj gradient = values.createLike();
            for (int i = 0; i < values.getNumElements(); i++) {
                double kept = values.data[i];
                values.data[i] = kept + H;
                double above = loss(tokens, answers, loss);
                values.data[i] = kept - H;
                double below = loss(tokens, answers, loss);
                values.data[i] = kept;
                gradient.data[i] = (above - below) / (2 * H);
            }
            gradients.add(gradient);
        }
        return gradients;
    }
}
