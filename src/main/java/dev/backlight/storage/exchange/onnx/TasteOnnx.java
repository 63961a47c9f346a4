package dev.backlight.storage.exchange.onnx;

import static dev.backlight.storage.exchange.OnnxGraph.whole;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.storage.exchange.OnnxExport;
import dev.backlight.storage.exchange.OnnxGraph;
import dev.backlight.training.taste.TasteSpec;
import java.util.List;

/// A recommender as ONNX: `person` and `item`, whole numbers [examples], enter; `outputs` [examples x 1] leave, the
/// stars that a person would give above the mean of all ratings that were learned: both biases, the product of the
/// factors where there is one, and what the network makes of the factors where there is one.
final class TasteOnnx {
    private static final int OPERATORS = 20;
    private static final int FORMAT = 9;

    private final TasteSpec spec;
    private final Weights weights;
    private final OnnxGraph graph = OnnxGraph.ofNumbers("person", "item");

    private TasteOnnx(TasteSpec spec, Weights weights) {
        this.spec = spec;
        this.weights = weights;
    }

    static byte[] bytes(TasteSpec spec, Weights weights) {
        return new TasteOnnx(spec, weights).model().toByteArray();
    }

    private ModelProto model() {
        String person = rows(0, "person", spec.people(), spec.factors());
        String item = rows(1, "item", spec.items(), spec.factors());
        String stars = graph.op("Add", List.of(rows(2, "person", spec.people(), 1), rows(3, "item", spec.items(), 1)));
        if (spec.product()) {
            String terms = graph.op("Mul", List.of(person, item));
            String axis = graph.wholeConstants("last_axis", 1);
            stars = graph.op("Add", List.of(stars, graph.op("ReduceSum", List.of(terms, axis), whole("keepdims", 1))));
        }
        if (spec.units() > 0) {
            stars = graph.op("Add", List.of(stars, head(graph.op("Concat", List.of(person, item), whole("axis", 1)))));
        }
        graph.leaves("outputs", stars, true, 1);
        return ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .setProducerName("Backlight")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
                .setGraph(graph.done())
                .build();
    }

    /// The rows of a matrix that belong to the persons or things asked about.
    private String rows(int parameter, String asked, int rows, int columns) {
        String matrix = graph.constant(name(parameter), weights.get(parameter).copy(), rows, columns);
        return graph.op("Gather", List.of(matrix, asked), whole("axis", 0));
    }

    private String head(String both) {
        NetworkSpec head = spec.head();
        String x = both;
        int parameter = TasteSpec.HEAD;
        for (LayerSpec layer : head.layers()) {
            switch (layer) {
                case LayerSpec.Dense _ -> {
                    x = graph.op("Gemm", List.of(x, matrix(parameter), matrix(parameter + 1)));
                    parameter += 2;
                }
                case LayerSpec.Activate activate -> x = OnnxExport.function(graph, activate.activation(), x);
                default -> throw new IllegalStateException("A recommender's head has no " + layer + ".");
            }
        }
        return x;
    }

    private String matrix(int parameter) {
        ParameterSpec matrix = weights.architecture().parameters().get(parameter);
        float[] values = weights.get(parameter).copy();
        return matrix.rows() == 1
                ? graph.constant(name(parameter), values, matrix.columns())
                : graph.constant(name(parameter), values, matrix.rows(), matrix.columns());
    }

    private String name(int parameter) {
        return weights.architecture().parameters().get(parameter).name().replace(' ', '_');
    }
}
