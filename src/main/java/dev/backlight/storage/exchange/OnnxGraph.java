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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// An ONNX graph while it is written, one operator behind the other.
public final class OnnxGraph {
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("backlight");
    private final Set<String> constants = new HashSet<>();
    private String last;
    private int count;

    /// @param input name of what enters
    /// @param shape of one example; the number of examples may be any
    OnnxGraph(String input, int... shape) {
        last = input;
        graph.addInput(value(input, TensorProto.DataType.FLOAT, false, shape));
    }

    private OnnxGraph() {}

    /// A graph that whole numbers enter, those of tokens.
    ///
    /// @param input name of what enters, [examples x time]
    public static OnnxGraph ofTokens(String input) {
        OnnxGraph graph = new OnnxGraph();
        graph.last = input;
        graph.graph.addInput(value(input, TensorProto.DataType.INT64, true));
        return graph;
    }

    /// A graph that whole numbers enter.
    ///
    /// @param inputs names of what enters, [examples] each
    public static OnnxGraph ofNumbers(String... inputs) {
        OnnxGraph graph = new OnnxGraph();
        for (String input : inputs) {
            graph.graph.addInput(value(input, TensorProto.DataType.INT64, false));
        }
        return graph;
    }

    /// Numbers that belong to the network. A name stands for the same numbers each time.
    public String constant(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(name, TensorProto.DataType.FLOAT, bytes, shape);
    }

    /// A list of whole numbers that an operator needs.
    public String wholeConstants(String name, long... values) {
        return wholeNumbers(name, values, values.length);
    }

    /// A whole number that an operator needs.
    public String wholeConstant(String name, long value) {
        return wholeNumbers(name, new long[] {value});
    }

    private String wholeNumbers(String name, long[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return constant(name, TensorProto.DataType.INT64, bytes, shape);
    }

    private String constant(String name, TensorProto.DataType type, ByteBuffer bytes, long... shape) {
        if (constants.add(name)) {
            graph.addInitializer(TensorProto.newBuilder()
                    .setName(name)
                    .setDataType(type.getNumber())
                    .addAllDims(Arrays.stream(shape).boxed().toList())
                    .setRawData(ByteString.copyFrom(bytes.array())));
        }
        return name;
    }

    /// An operator on what came from others.
    ///
    /// @return the name of what it makes
    public String op(String operator, List<String> inputs, AttributeProto... attributes) {
        String output = operator.toLowerCase(Locale.ROOT) + "_" + count++;
        graph.addNode(NodeProto.newBuilder()
                .setName(output)
                .setOpType(operator)
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(List.of(attributes)));
        return output;
    }

    /// The name of what came last.
    String last() {
        return last;
    }

    /// What comes next is done to what has this name.
    void goOn(String name) {
        last = name;
    }

    /// What an operator made leaves under this name.
    ///
    /// @param one whether each example has one row, else one for each step of time
    public void leaves(String name, String from, boolean one, int width) {
        last = from;
        node("Identity", name, List.of());
        graph.addOutput(value(name, TensorProto.DataType.FLOAT, !one, width));
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
        graph.addOutput(value(name, TensorProto.DataType.FLOAT, false, shape));
    }

    /// The whole of it.
    public GraphProto done() {
        return graph.build();
    }

    private static ValueInfoProto value(String name, TensorProto.DataType type, boolean timed, int... shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("examples"));
        if (timed) {
            dimensions.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("time"));
        }
        for (int length : shape) {
            dimensions.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(length));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(dimensions)))
                .build();
    }

    public static AttributeProto whole(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    public static AttributeProto number(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    public static AttributeProto word(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    public static AttributeProto wholes(String name, long... values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(Arrays.stream(values).boxed().toList())
                .build();
    }
}
