package dev.backlight.storage.exchange.sequence;

import static dev.backlight.storage.exchange.OnnxGraph.number;
import static dev.backlight.storage.exchange.OnnxGraph.whole;
import static dev.backlight.storage.exchange.OnnxGraph.wholes;
import static dev.backlight.storage.exchange.OnnxGraph.word;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.sequence.NormOps;
import dev.backlight.storage.exchange.OnnxExport;
import dev.backlight.storage.exchange.OnnxGraph;
import java.util.ArrayList;
import java.util.List;

/// A network over sequences as ONNX (operators of version 20). `tokens` [examples x time], whole numbers, enter;
/// `outputs` leave, and their softmax, `probabilities`: [examples x outputs] where one position of a sequence
/// answers, else [examples x time x outputs]. Sequences of one call are of the same length; the next call may have
/// another.
public final class SequenceOnnx {
    private static final int OPERATORS = 20;
    private static final int FORMAT = 9;
    private static final float UNSEEN = -1e9f;

    private final SequenceSpec spec;
    private final Weights weights;
    private final OnnxGraph graph = OnnxGraph.ofTokens("tokens");
    private String time; // how many positions there are
    private int parameter;

    private SequenceOnnx(SequenceSpec spec, Weights weights) {
        this.spec = spec;
        this.weights = weights;
    }

    /// What such a file holds.
    public static byte[] bytes(SequenceSpec spec, Weights weights) {
        return new SequenceOnnx(spec, weights).model().toByteArray();
    }

    private ModelProto model() {
        time = graph.op(
                "Gather",
                List.of(graph.op("Shape", List.of("tokens")), graph.wholeConstants("one", 1)),
                whole("axis", 0));
        String x = "tokens";
        int width = 1;
        for (SequenceLayerSpec layer : spec.layers()) {
            x = layer(layer, x, width);
            width = layer.output(width);
        }
        boolean one = spec.reading() != null && spec.reading() != Reading.ASKED;
        graph.leaves("outputs", x, one, spec.outputs());
        graph.leaves("probabilities", graph.op("Softmax", List.of(x), whole("axis", -1)), one, spec.outputs());
        return ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .setProducerName("Backlight")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
                .setGraph(graph.done())
                .build();
    }

    private String layer(SequenceLayerSpec layer, String x, int width) {
        return switch (layer) {
            case SequenceLayerSpec.Embedding embedding ->
                graph.op("Gather", List.of(next(spec.vocabulary(), embedding.width()), x), whole("axis", 0));
            case SequenceLayerSpec.Recurrent recurrent -> recurrent(recurrent, x, width);
            case SequenceLayerSpec.Places places ->
                graph.op("Add", List.of(x, upToNow(places.learned() ? next(spec.maxTime(), width) : waves(width))));
            case SequenceLayerSpec.Attention attention -> attention(attention, x, width);
            case SequenceLayerSpec.Norm norm -> norm(norm, x, width);
            case SequenceLayerSpec.Residual residual -> {
                String y = x;
                int inner = width;
                for (SequenceLayerSpec each : residual.branch()) {
                    y = layer(each, y, inner);
                    inner = each.output(inner);
                }
                yield graph.op("Add", List.of(x, y));
            }
            case SequenceLayerSpec.Rows rows -> rows(rows.layer(), x, width);
            case SequenceLayerSpec.Pool pool -> pool(pool.reading(), x);
        };
    }

    /// The next of the network's matrices, under its name.
    private String next(long... shape) {
        return graph.constant(name(), values(), shape);
    }

    private String name() {
        return weights.architecture().parameters().get(parameter).name().replace(' ', '_');
    }

    private float[] values() {
        return weights.get(parameter++).copy();
    }

    private String rows(LayerSpec layer, String x, int width) {
        return switch (layer) {
            case LayerSpec.Dense dense -> {
                String product = graph.op("MatMul", List.of(x, next(width, dense.units())));
                yield graph.op("Add", List.of(product, next(dense.units())));
            }
            case LayerSpec.Activate activate -> OnnxExport.function(graph, activate.activation(), x);
            case LayerSpec.Softmax _ -> graph.op("Softmax", List.of(x), whole("axis", -1));
            default -> x; // dropout does nothing when a network answers; others don't stand here
        };
    }

    private String pool(Reading reading, String x) {
        return switch (reading) {
            case ASKED -> x; // whoever asks takes its rows
            case LAST -> graph.op("Gather", List.of(x, graph.wholeConstant("last", -1)), whole("axis", 1));
            case FIRST -> graph.op("Gather", List.of(x, graph.wholeConstant("first", 0)), whole("axis", 1));
            case MEAN -> graph.op("ReduceMean", List.of(x, graph.wholeConstants("over_time", 1)), whole("keepdims", 0));
        };
    }

    /// The first rows of a matrix of places [maxTime x width], as many as there are positions.
    private String upToNow(String places) {
        return graph.op(
                "Slice", List.of(places, graph.wholeConstants("start", 0), time, graph.wholeConstants("rows", 0)));
    }

    /// `P[t, 2i] = sin(t/10000^(2i/width))`, `P[t, 2i + 1] = cos(…)`: Vaswani et al., 2017, section 3.5.
    private String waves(int width) {
        float[] values = new float[spec.maxTime() * width];
        for (int t = 0; t < spec.maxTime(); t++) {
            for (int i = 0; i < width; i++) {
                double angle = t / Math.pow(10_000, (i - i % 2) / (double) width);
                values[t * width + i] = (float) (i % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
            }
        }
        return graph.constant("waves", values, spec.maxTime(), width);
    }

    private String norm(SequenceLayerSpec.Norm norm, String x, int width) {
        if (norm.centred()) {
            return graph.op(
                    "LayerNormalization",
                    List.of(x, next(width), next(width)),
                    whole("axis", -1),
                    number("epsilon", NormOps.EPSILON));
        }
        String square = graph.op(
                "ReduceMean",
                List.of(graph.op("Mul", List.of(x, x)), graph.wholeConstants("over_width", -1)),
                whole("keepdims", 1));
        String size = graph.op(
                "Sqrt",
                List.of(graph.op("Add", List.of(square, graph.constant("epsilon", new float[] {NormOps.EPSILON}, 1)))));
        return graph.op("Mul", List.of(graph.op("Div", List.of(x, size)), next(width)));
    }

    /// The heads share out the columns: [examples x time x width] becomes [examples x heads x time x depth].
    private String attention(SequenceLayerSpec.Attention attention, String x, int width) {
        int heads = attention.heads();
        String[] matrices = {next(width, width), next(width, width), next(width, width), next(width, width)};
        String asking = attention.places() ? graph.op("Add", List.of(x, upToNow(next(spec.maxTime(), width)))) : x;
        String queries = split(graph.op("MatMul", List.of(asking, matrices[0])), heads, width, 0, 2, 1, 3);
        String keys = split(graph.op("MatMul", List.of(asking, matrices[1])), heads, width, 0, 2, 3, 1);
        String values = split(graph.op("MatMul", List.of(x, matrices[2])), heads, width, 0, 2, 1, 3);
        float scale = (float) (1 / Math.sqrt((double) width / heads));
        String scores = graph.op(
                "Mul",
                List.of(
                        graph.op("MatMul", List.of(queries, keys)),
                        graph.constant("scale_" + parameter, new float[] {scale}, 1)));
        if (attention.causal()) {
            scores = graph.op("Add", List.of(scores, unseen()));
        }
        String shares = graph.op("Softmax", List.of(scores), whole("axis", -1));
        String looks =
                graph.op("Transpose", List.of(graph.op("MatMul", List.of(shares, values))), wholes("perm", 0, 2, 1, 3));
        String together =
                graph.op("Reshape", List.of(looks, graph.wholeConstants("together_" + parameter, 0, 0, width)));
        return graph.op("MatMul", List.of(together, matrices[3]));
    }

    private String split(String x, int heads, int width, long... order) {
        String shape = graph.wholeConstants("heads_" + heads + "_of_" + width, 0, 0, heads, width / heads);
        return graph.op("Transpose", List.of(graph.op("Reshape", List.of(x, shape))), wholes("perm", order));
    }

    /// [time x time]: what a position must not see is far below every score.
    private String unseen() {
        int most = spec.maxTime();
        float[] mask = new float[most * most];
        for (int i = 0; i < most; i++) {
            for (int j = i + 1; j < most; j++) {
                mask[i * most + j] = UNSEEN;
            }
        }
        String rows = upToNow(graph.constant("unseen", mask, most, most));
        return graph.op(
                "Slice", List.of(rows, graph.wholeConstants("start", 0), time, graph.wholeConstants("columns", 1)));
    }

    /// ONNX has its own order of gates, its matrices the other way round, and two biases.
    private String recurrent(SequenceLayerSpec.Recurrent recurrent, String x, int width) {
        int units = recurrent.units();
        Cell cell = recurrent.cell();
        int[] order = switch (cell) {
            case RNN -> new int[] {0};
            case GRU -> new int[] {1, 0, 2}; // update, reset, new of reset, update, new
            case LSTM -> new int[] {0, 3, 1, 2}; // input, output, forget, cell of input, forget, cell, output
        };
        String stem = name();
        float[] input = Gates.turned(values(), width, units, order);
        float[] state = Gates.turned(values(), units, units, order);
        float[] biases = new float[2 * order.length * units];
        System.arraycopy(Gates.ordered(values(), units, order), 0, biases, 0, order.length * units);
        if (cell == Cell.GRU) {
            System.arraycopy(values(), 0, biases, (2 * order.length - 1) * units, units);
        }
        int rows = order.length * units;
        List<AttributeProto> attributes = new ArrayList<>(List.of(whole("hidden_size", units)));
        if (cell == Cell.GRU) {
            attributes.add(whole("linear_before_reset", 1));
        }
        attributes.add(word("direction", "forward"));
        String states = graph.op(
                cell.name(),
                List.of(
                        graph.op("Transpose", List.of(x), wholes("perm", 1, 0, 2)),
                        graph.constant(stem, input, 1, rows, width),
                        graph.constant(stem + "_of_state", state, 1, rows, units),
                        graph.constant(stem + "_biases", biases, 1, 2 * rows)),
                attributes.toArray(AttributeProto[]::new));
        String flat = graph.op("Squeeze", List.of(states, graph.wholeConstants("one", 1))); // one direction
        return graph.op("Transpose", List.of(flat), wholes("perm", 1, 0, 2));
    }
}
