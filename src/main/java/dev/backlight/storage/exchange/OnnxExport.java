package dev.backlight.storage.exchange;

import static dev.backlight.storage.exchange.OnnxGraph.number;
import static dev.backlight.storage.exchange.OnnxGraph.whole;
import static dev.backlight.storage.exchange.OnnxGraph.wholes;
import static dev.backlight.storage.exchange.OnnxGraph.word;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.run.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A network as ONNX (onnx.ai, operators of version 20): `pixels` enter as they are, scaled to [0, 1], what the
/// network reads of them, its features, is part of it; `outputs` leave, and where the loss says so,
/// `probabilities`.
public final class OnnxExport {
    private static final int OPERATORS = 20;
    private static final int FORMAT = 9;
    private static final float BATCH_EPSILON = 1e-5f;

    private OnnxExport() {}

    /// Writes whole or not at all.
    public static void write(Path file, Model model) throws IOException {
        byte[] bytes = bytes(model);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /// What such a file holds.
    public static byte[] bytes(Model model) {
        return bytes(model, "pixels");
    }

    /// @param input what enters is called so
    public static byte[] bytes(Model model, String input) {
        NetworkSpec spec = model.network();
        OnnxGraph graph = new OnnxGraph(input, dimensions(spec.input()));
        if (!spec.extraction().isNone()) {
            FeaturesOnnx.then(graph, spec.extraction());
        }
        if (!spec.normalization().isNone()) {
            Shape in = spec.entry();
            long[] shape =
                    in.isFlat() ? new long[] {1, in.size()} : new long[] {1, in.channels(), in.height(), in.width()};
            graph.then(
                    "Sub", List.of(graph.constant("mean", spec.normalization().mean(), shape)));
            graph.then("Mul", List.of(graph.constant("scale", new float[] {
                spec.normalization().scale()
            })));
        }
        int parameter = 0;
        for (int i = 0; i < spec.layers().size(); i++) {
            LayerSpec layer = spec.layers().get(i);
            layer(graph, layer, spec.inputOf(i), model.parameters(), parameter);
            parameter += layer.parameters(spec.inputOf(i)).size();
        }
        graph.leaves("outputs", spec.output().size());
        switch (model.loss()) {
            case LossSpec.SoftmaxCrossEntropy _ -> {
                graph.then("Softmax", List.of(), whole("axis", 1));
                graph.leaves("probabilities", spec.output().size());
            }
            case LossSpec.BinaryCrossEntropy _ -> {
                graph.then("Sigmoid", List.of());
                graph.leaves("probabilities", spec.output().size());
            }
            case LossSpec.SquaredError _, LossSpec.Huber _ -> {}
        }
        ModelProto.Builder whole = ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .setProducerName("Backlight")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
                .setGraph(graph.done())
                .addMetadataProps(property("epoch", String.valueOf(model.epoch())))
                .addMetadataProps(property("step", String.valueOf(model.step())));
        if (!model.names().areNumbers()) {
            whole.addMetadataProps(
                    property("classes", String.join("\n", model.names().names())));
        }
        return whole.build().toByteArray();
    }

    private static StringStringEntryProto property(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    private static int[] dimensions(Shape shape) {
        return shape.isFlat() ? new int[] {shape.size()} : new int[] {shape.channels(), shape.height(), shape.width()};
    }

    private static void layer(OnnxGraph graph, LayerSpec layer, Shape in, Weights weights, int at) {
        switch (layer) {
            case LayerSpec.Dense dense ->
                graph.then(
                        "Gemm",
                        List.of(
                                graph.constant(
                                        name(weights, at), weights.get(at).copy(), in.size(), dense.units()),
                                graph.constant(
                                        name(weights, at + 1),
                                        weights.get(at + 1).copy(),
                                        dense.units())));
            case LayerSpec.Activate activate -> function(graph, activate.activation());
            case LayerSpec.Softmax _ -> graph.then("Softmax", List.of(), whole("axis", 1));
            case LayerSpec.Dropout _ -> {} // does nothing when a network answers
            case LayerSpec.BatchNorm _ ->
                graph.then(
                        "BatchNormalization",
                        List.of(
                                graph.constant(
                                        name(weights, at), weights.get(at).copy(), in.channels()),
                                graph.constant(
                                        name(weights, at + 1),
                                        weights.get(at + 1).copy(),
                                        in.channels()),
                                graph.constant(
                                        name(weights, at + 2),
                                        weights.get(at + 2).copy(),
                                        in.channels()),
                                graph.constant(
                                        name(weights, at + 3),
                                        weights.get(at + 3).copy(),
                                        in.channels())),
                        number("epsilon", BATCH_EPSILON));
            case LayerSpec.Conv2d c ->
                graph.then(
                        "Conv",
                        List.of(
                                graph.constant(
                                        name(weights, at),
                                        weights.get(at).copy(),
                                        c.filters(),
                                        in.channels(),
                                        c.kernel(),
                                        c.kernel()),
                                graph.constant(
                                        name(weights, at + 1),
                                        weights.get(at + 1).copy(),
                                        c.filters())),
                        wholes("kernel_shape", c.kernel(), c.kernel()),
                        wholes("strides", c.stride(), c.stride()),
                        wholes("pads", c.padding(), c.padding(), c.padding(), c.padding()));
            case LayerSpec.MaxPool pool -> pool(graph, "MaxPool", pool.size(), pool.stride());
            case LayerSpec.AveragePool pool -> pool(graph, "AveragePool", pool.size(), pool.stride());
            case LayerSpec.Flatten _ -> graph.then("Flatten", List.of(), whole("axis", 1));
        }
    }

    private static String name(Weights weights, int at) {
        return Exchange.name(weights.architecture().parameters().get(at));
    }

    private static void pool(OnnxGraph graph, String operator, int size, int stride) {
        graph.then(operator, List.of(), wholes("kernel_shape", size, size), wholes("strides", stride, stride));
    }

    private static void function(OnnxGraph graph, Activation function) {
        switch (function) {
            case LINEAR -> {}
            case SQUARE -> graph.square();
            default -> graph.then(operator(function), List.of(), attributes(function));
        }
    }

    /// A function of what an operator made.
    ///
    /// @return the name of what comes of it
    public static String function(OnnxGraph graph, Activation function, String x) {
        return switch (function) {
            case LINEAR -> x;
            case SQUARE -> graph.op("Mul", List.of(x, x));
            default -> graph.op(operator(function), List.of(x), attributes(function));
        };
    }

    private static String operator(Activation function) {
        return switch (function) {
            case RELU -> "Relu";
            case LEAKY_RELU -> "LeakyRelu";
            case ELU -> "Elu";
            case GELU -> "Gelu";
            case SIGMOID -> "Sigmoid";
            case TANH -> "Tanh";
            case LINEAR -> "Identity";
            case SQUARE -> "Mul"; // by itself
        };
    }

    private static AttributeProto[] attributes(Activation function) {
        return switch (function) {
            case LEAKY_RELU -> new AttributeProto[] {number("alpha", Activation.LEAK)};
            case ELU -> new AttributeProto[] {number("alpha", 1)};
            case GELU -> new AttributeProto[] {word("approximate", "tanh")};
            default -> new AttributeProto[0];
        };
    }
}
