package dev.backlight.storage.exchange;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.backlight.data.ClassNames;
import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.Extraction;
import dev.backlight.storage.run.Model;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Networks from ONNX files, of Backlight or of others, if they are a chain of the operators that Backlight has.
public final class OnnxImport {
    private static final long LARGEST = 1L << 30;

    private final String file;
    private final Map<String, TensorProto> numbers = new HashMap<>();
    private final List<LayerSpec> layers = new ArrayList<>();
    private final List<float[]> weights = new ArrayList<>();
    private Shape shape;
    private float[] mean = {};
    private float scale = 1;

    private OnnxImport(String file) {
        this.file = file;
    }

    /// @throws DataException with one sentence if the file is missing or damaged, or holds another operator
    public static Model read(Path file) throws DataException {
        try {
            return new OnnxImport(file.toString()).model(ModelProto.parseFrom(UserFile.bytes(file, LARGEST)));
        } catch (DataException told) {
            throw told;
        } catch (NoSuchFileException missing) {
            throw new DataException(new Sentence("There is no model {0}: check the name.", file), missing);
        } catch (InvalidProtocolBufferException | RuntimeException damaged) {
            throw new DataException(
                    new Sentence("{0} is no ONNX file that can be read, or it is damaged: export it again.", file),
                    damaged);
        } catch (IOException unreadable) {
            throw new DataException(
                    new Sentence("The model {0} can't be read: check that it may be read.", file), unreadable);
        }
    }

    private Model model(ModelProto whole) throws DataException {
        GraphProto graph = whole.getGraph();
        graph.getInitializerList().forEach(tensor -> numbers.put(tensor.getName(), tensor));
        var inputs = graph.getInputList().stream()
                .filter(input -> !numbers.containsKey(input.getName()))
                .toList();
        if (inputs.size() != 1 || graph.getOutputCount() == 0) {
            throw new DataException("{0} has several inputs or none: give a network with one.", file);
        }
        Shape input = shape(inputs.getFirst().getType().getTensorType().getShape());
        shape = input;
        String at = inputs.getFirst().getName();
        String end = graph.getOutput(0).getName();
        LossSpec loss = new LossSpec.SquaredError();
        for (NodeProto node : graph.getNodeList()) {
            if (at.equals(end) || !node.getInputList().contains(at)) {
                continue;
            }
            add(node, at);
            at = node.getOutput(0);
        }
        for (NodeProto node : graph.getNodeList()) {
            if (node.getInputList().contains(end)) {
                loss = node.getOpType().equals("Softmax")
                        ? new LossSpec.SoftmaxCrossEntropy()
                        : node.getOpType().equals("Sigmoid") ? new LossSpec.BinaryCrossEntropy() : loss;
            }
        }
        if (loss instanceof LossSpec.SquaredError && layers.getLast() instanceof LayerSpec.Softmax) {
            layers.removeLast();
            loss = new LossSpec.SoftmaxCrossEntropy(); // answers the same, and can learn on
        }
        Normalization normalization = mean.length == 0 ? Normalization.NONE : new Normalization(mean, scale);
        NetworkSpec spec = new NetworkSpec(input, Extraction.NONE, normalization, layers);
        Map<String, String> about = new HashMap<>();
        for (StringStringEntryProto property : whole.getMetadataPropsList()) {
            about.put(property.getKey(), property.getValue());
        }
        return new Model(
                spec,
                loss,
                Integer.parseInt(about.getOrDefault("epoch", "0")),
                Long.parseLong(about.getOrDefault("step", "0")),
                Weights.of(spec, weights.toArray(float[][]::new)),
                about.containsKey("classes")
                        ? new ClassNames(List.of(about.get("classes").split("\n")))
                        : ClassNames.NUMBERED,
                Preparation.MNIST);
    }

    private static Shape shape(TensorShapeProto given) {
        int[] sides = given.getDimList().stream()
                .skip(1)
                .mapToInt(dimension -> Math.toIntExact(dimension.getDimValue()))
                .toArray();
        return sides.length == 3
                ? new Shape(sides[0], sides[1], sides[2])
                : Shape.flat(Arrays.stream(sides).reduce(1, Math::multiplyExact));
    }

    private void add(NodeProto node, String at) throws DataException {
        switch (node.getOpType()) {
            case "Identity", "Dropout" -> {}
            case "Sub" -> mean = spread(floats(node.getInput(1)));
            case "Mul" -> multiply(node, at);
            case "Gemm" -> gemm(node);
            case "Conv" -> convolution(node);
            case "BatchNormalization" -> {
                for (int i = 1; i <= 4; i++) {
                    weights.add(floats(node.getInput(i)));
                }
                layer(new LayerSpec.BatchNorm());
            }
            case "MaxPool" -> layer(new LayerSpec.MaxPool(side(node, "kernel_shape"), side(node, "strides")));
            case "AveragePool" -> layer(new LayerSpec.AveragePool(side(node, "kernel_shape"), side(node, "strides")));
            case "Flatten", "Reshape" -> {
                if (!shape.isFlat()) {
                    layer(new LayerSpec.Flatten());
                }
            }
            case "Softmax" -> layer(new LayerSpec.Softmax());
            case "Relu" -> function(Activation.RELU);
            case "LeakyRelu" -> function(Activation.LEAKY_RELU);
            case "Elu" -> function(Activation.ELU);
            case "Gelu" -> function(Activation.GELU);
            case "Sigmoid" -> function(Activation.SIGMOID);
            case "Tanh" -> function(Activation.TANH);
            default -> throw refused(node);
        }
    }

    private DataException refused(NodeProto node) {
        return new DataException(
                "{0} has the operator {1} in a form that Backlight doesn't have: give a chain of dense layers,"
                        + " convolutions, pools, normalisations and activations.",
                file, node.getOpType().strip().split("\\s", 2)[0]); // a damaged file has anything there
    }

    private void layer(LayerSpec layer) {
        layers.add(layer);
        shape = layer.output(shape);
    }

    private void function(Activation function) {
        layer(new LayerSpec.Activate(function));
    }

    private float[] spread(float[] values) {
        if (values.length == shape.size()) {
            return values;
        }
        float[] all = new float[shape.size()];
        Arrays.fill(all, values[0]);
        return all;
    }

    private void multiply(NodeProto node, String at) throws DataException {
        if (node.getInput(0).equals(node.getInput(1))) {
            function(Activation.SQUARE);
            return;
        }
        float[] factor = floats(node.getInput(node.getInput(0).equals(at) ? 1 : 0));
        if (factor.length != 1 || !layers.isEmpty()) {
            throw refused(node);
        }
        mean = mean.length == 0 ? new float[shape.size()] : mean;
        scale = factor[0];
    }

    private void gemm(NodeProto node) throws DataException {
        float[] matrix = floats(node.getInput(1));
        int inputs = shape.size();
        int units = matrix.length / inputs;
        boolean transposed = whole(node, "transB", 0) == 1;
        boolean plain = whole(node, "transA", 0) == 0 && number(node, "alpha") == 1 && number(node, "beta") == 1;
        if (!plain || units * inputs != matrix.length) {
            throw refused(node);
        }
        float[] rows = matrix;
        if (transposed) {
            rows = new float[matrix.length];
            for (int i = 0; i < inputs; i++) {
                for (int j = 0; j < units; j++) {
                    rows[i * units + j] = matrix[j * inputs + i];
                }
            }
        }
        if (!shape.isFlat()) {
            layer(new LayerSpec.Flatten());
        }
        weights.add(rows);
        weights.add(node.getInputCount() > 2 ? floats(node.getInput(2)) : new float[units]);
        layer(new LayerSpec.Dense(units));
    }

    private void convolution(NodeProto node) throws DataException {
        TensorProto kernels = tensor(node.getInput(1));
        List<Long> pads = attribute(node, "pads") == null
                ? List.of(0L)
                : attribute(node, "pads").getIntsList();
        int filters = Math.toIntExact(kernels.getDims(0));
        if (whole(node, "group", 1) != 1 || pads.stream().distinct().count() > 1) {
            throw refused(node);
        }
        weights.add(floats(node.getInput(1)));
        weights.add(node.getInputCount() > 2 ? floats(node.getInput(2)) : new float[filters]);
        layer(new LayerSpec.Conv2d(
                filters, Math.toIntExact(kernels.getDims(2)), side(node, "strides"), Math.toIntExact(pads.getFirst())));
    }

    private int side(NodeProto node, String name) throws DataException {
        AttributeProto sides = attribute(node, name);
        if (sides == null) {
            return 1;
        }
        if (sides.getIntsList().stream().distinct().count() != 1) {
            throw refused(node);
        }
        return Math.toIntExact(sides.getInts(0));
    }

    private static AttributeProto attribute(NodeProto node, String name) {
        return node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static long whole(NodeProto node, String name, long otherwise) {
        AttributeProto attribute = attribute(node, name);
        return attribute == null ? otherwise : attribute.getI();
    }

    private static float number(NodeProto node, String name) {
        AttributeProto attribute = attribute(node, name);
        return attribute == null ? 1 : attribute.getF();
    }

    private TensorProto tensor(String name) throws DataException {
        TensorProto tensor = numbers.get(name);
        if (tensor == null || tensor.getDataType() != TensorProto.DataType.FLOAT.getNumber()) {
            throw new DataException(
                    "{0} has no numbers of its own for {1}: export it with its weights, as float32.", file, name);
        }
        return tensor;
    }

    private float[] floats(String name) throws DataException {
        TensorProto tensor = tensor(name);
        float[] values;
        if (tensor.getRawData().isEmpty()) {
            values = new float[tensor.getFloatDataCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.getFloatData(i);
            }
            return values;
        }
        ByteBuffer bytes = ByteBuffer.wrap(tensor.getRawData().toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }
}
