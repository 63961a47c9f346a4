package dev.backlight.storage.exchange;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// An ONNX graph while it is written, one operator behind the other.
final class OnnxGraph {
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("backlight");
    private String last;
    private int count;

    /// @param input name of what enters
    /// @param shape of one example; the number of examples may be any
    OnnxGraph(String input, int... shape) {
        last = input;
        graph.addInput(value(input, shape));
    }

    /// Numbers that belong to the network.
    String constant(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addAllDims(Arrays.stream(shape).boxed().toList())
                .setRawData(ByteString.copyFrom(bytes.array())));
        return name;
    }

    /// An operator on what came last.
    ///
    /// @param more inputs behind it
    void then(String operator, List<String> more, AttributeProto... attributes) {
        String next = operator.toLowerCase(Locale.ROOT) + "_" + count++;
        last = node(operator, next, more, attributes);
    }

    private String node(String operator, String output, List<String> more, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setName(output)
                .setOpType(operator)
                .addInput(last)
                .addAllInput(more)
                .addOutput(output)
                .addAllAttribute(List.of(attributes)));
        return output;
    }

    /// What came last, multiplied by itself.
    void square() {
        then("Mul", List.of(last));
    }

    /// What came last leaves under this name.
    void leaves(String name, int... shape) {
        last = node("Identity", name, List.of());
        graph.addOutput(value(name, shape));
    }

    GraphProto done() {
        return graph.build();
    }

    private static ValueInfoProto value(String name, int... shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("examples"));
        for (int length : shape) {
            dimensions.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(length));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(dimensions)))
                .build();
    }

    static AttributeProto whole(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto number(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    static AttributeProto word(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    static AttributeProto wholes(String name, long... values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(Arrays.stream(values).boxed().toList())
                .build();
    }
}
