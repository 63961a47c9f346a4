package dev.backlight.storage.exchange;

import static dev.backlight.storage.exchange.OnnxGraph.whole;
import static dev.backlight.storage.exchange.OnnxGraph.wholes;

import dev.backlight.data.features.EdgeHistograms;
import dev.backlight.data.features.FeatureSet;
import dev.backlight.data.features.Fusion;
import dev.backlight.math.Extraction;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is extracted from pictures before a network reads them, in ONNX's operators: pixels as they are, those that
/// change, principal components, and histograms of edge directions (Dalal and Triggs 2005).
final class FeaturesOnnx {
    private static final float TINY = 1e-30f;
    private static final int CELL = EdgeHistograms.CELL;
    private static final int DIRECTIONS = EdgeHistograms.DIRECTIONS;

    private final OnnxGraph graph;

    private FeaturesOnnx(OnnxGraph graph) {
        this.graph = graph;
    }

    /// The features of what came last, [examples x numbers], as `Extraction.forward` gives them.
    static void then(OnnxGraph graph, Extraction extraction) {
        if (!(extraction instanceof Fusion fusion)) {
            throw new Refusal("These features have no words in ONNX: choose others.");
        }
        FeaturesOnnx words = new FeaturesOnnx(graph);
        String x = graph.op("Flatten", List.of(graph.last()), whole("axis", 1));
        List<String> parts = new ArrayList<>();
        for (FeatureSet part : fusion.parts()) {
            parts.add(words.part(part, x));
        }
        graph.goOn(parts.size() == 1 ? parts.getFirst() : graph.op("Concat", parts, whole("axis", 1)));
    }

    private String part(FeatureSet part, String x) {
        return switch (part) {
            case FeatureSet.Pixels _ -> x;
            case FeatureSet.Selected selected ->
                graph.op(
                        "Gather",
                        List.of(
                                x,
                                graph.wholeConstants(
                                        "kept",
                                        Arrays.stream(selected.kept())
                                                .mapToLong(place -> place)
                                                .toArray())),
                        whole("axis", 1));
            case FeatureSet.Components components -> components(components, x);
            case FeatureSet.Edges edges -> edges(edges.histograms(), x);
        };
    }

    /// `(x − mean) · axes`.
    private String components(FeatureSet.Components components, String x) {
        int inputs = components.inputs();
        int size = components.size();
        float[] axes = new float[inputs * size];
        for (int k = 0; k < size; k++) {
            float[] axis = components.pca().axis(k);
            for (int j = 0; j < inputs; j++) {
                axes[j * size + k] = axis[j];
            }
        }
        String centred = graph.op(
                "Sub",
                List.of(x, graph.constant("components_mean", components.pca().mean(), 1, inputs)));
        return graph.op("MatMul", List.of(centred, graph.constant("components", axes, inputs, size)));
    }

    private String edges(EdgeHistograms histograms, String x) {
        int side = histograms.side();
        String picture = graph.op("Reshape", List.of(x, graph.wholeConstants("edges_picture", -1, 1, side, side)));
        float[] difference = {-1, 0, 1};
        String dx = graph.op(
                "Conv",
                List.of(picture, graph.constant("edges_across", difference, 1, 1, 1, 3)),
                wholes("pads", 0, 1, 0, 1));
        String dy = graph.op(
                "Conv",
                List.of(picture, graph.constant("edges_down", difference, 1, 1, 3, 1)),
                wholes("pads", 1, 0, 1, 0));
        String length = graph.op("Sqrt", List.of(graph.op("Add", List.of(squared(dx), squared(dy)))));
        String votes = cells(length, place(dx, dy));
        String normal = graph.op("Mul", List.of(votes, scale(votes)));
        String last = graph.op("Transpose", List.of(normal), wholes("perm", 0, 2, 3, 1));
        return graph.op("Reshape", List.of(last, graph.wholeConstants("edges_row", -1, histograms.size())));
    }

    private String squared(String x) {
        return graph.op("Mul", List.of(x, x));
    }

    private String one(String name, float value) {
        return graph.constant(name, new float[] {value}, 1);
    }

    /// Where a gradient points among the directions, opposites being alike: from −0.5 to 7.5.
    private String place(String dx, String dy) {
        String flat = graph.op("Abs", List.of(dx));
        String up = graph.op("Abs", List.of(dy));
        String longer = graph.op("Max", List.of(flat, up, one("edges_tiny", TINY)));
        String shorter = graph.op("Min", List.of(flat, up));
        String angle = graph.op("Atan", List.of(graph.op("Div", List.of(shorter, longer))));
        String steep = graph.op("Sub", List.of(one("edges_quarter", (float) (Math.PI / 2)), angle));
        String first = graph.op("Where", List.of(graph.op("LessOrEqual", List.of(up, flat)), angle, steep));
        String second = graph.op("Sub", List.of(one("edges_half", (float) Math.PI), first));
        String zero = one("edges_zero", 0);
        String rising =
                graph.op("Xor", List.of(graph.op("Less", List.of(dx, zero)), graph.op("Less", List.of(dy, zero))));
        String whole = graph.op("Where", List.of(rising, second, first));
        String places = graph.op("Mul", List.of(whole, one("edges_per_radian", (float) (DIRECTIONS / Math.PI))));
        return graph.op("Sub", List.of(places, one("edges_middle", 0.5f)));
    }

    /// Each pixel's vote, its length, shared between the two nearest directions and summed over its cell.
    /// Directions before the first and behind the last are the others' ends.
    private String cells(String length, String place) {
        int wide = DIRECTIONS + 2;
        float[] at = new float[wide];
        float[] fold = new float[DIRECTIONS * wide];
        for (int i = 0; i < wide; i++) {
            at[i] = i - 1f;
            fold[Math.floorMod(i - 1, DIRECTIONS) * wide + i] = CELL * CELL; // a pool gives means
        }
        String distance = graph.op(
                "Abs", List.of(graph.op("Sub", List.of(place, graph.constant("edges_directions", at, 1, wide, 1, 1)))));
        String share = graph.op("Relu", List.of(graph.op("Sub", List.of(one("edges_one", 1), distance))));
        String votes = graph.op("Mul", List.of(length, share));
        String pooled = graph.op(
                "AveragePool", List.of(votes), wholes("kernel_shape", CELL, CELL), wholes("strides", CELL, CELL));
        return graph.op("Conv", List.of(pooled, graph.constant("edges_fold", fold, DIRECTIONS, wide, 1, 1)));
    }

    /// For each cell the mean of `1 / √(|block|² + ε²)` over the blocks of 2 x 2 cells that it lies in.
    private String scale(String votes) {
        float[] ones = new float[DIRECTIONS];
        Arrays.fill(ones, 4); // a pool gives means of four
        String energy =
                graph.op("Conv", List.of(squared(votes), graph.constant("edges_energy", ones, 1, DIRECTIONS, 1, 1)));
        String blocks = graph.op("AveragePool", List.of(energy), wholes("kernel_shape", 2, 2));
        String inverse = graph.op(
                "Reciprocal",
                List.of(graph.op(
                        "Sqrt",
                        List.of(graph.op(
                                "Add", List.of(blocks, one("edges_epsilon", EdgeHistograms.EPSILON_SQUARED)))))));
        return graph.op(
                "AveragePool",
                List.of(inverse),
                wholes("kernel_shape", 2, 2),
                wholes("pads", 1, 1, 1, 1),
                whole("count_include_pad", 0));
    }
}
