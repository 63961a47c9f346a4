package dev.backlight.storage.exchange;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import dev.backlight.data.disk.UserFile;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.run.Model;
import dev.backlight.training.past.Curves;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.zip.CRC32C;

/// A training as an event file of TensorBoard: every metric as a scalar at each step, and the numbers of each
/// matrix as a histogram. The form of records and fields: tensorflow's `event.proto`, `summary.proto` and
/// `record_writer.cc`.
public final class EventFile {
    private static final int RGB = 3;
    private static final int BINS = 30;
    private static final int MASK = 0xA282EAD8;

    private EventFile() {}

    @FunctionalInterface
    private interface Fields {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    /// Writes whole or not at all.
    ///
    /// @param stepsPerEpoch turns the curves' time in epochs into steps
    /// @param model the newest network; null for no histograms
    /// @param seconds since 1970, the time that all events have
    public static void write(Path file, Curves curves, int stepsPerEpoch, Model model, double seconds)
            throws IOException {
        AtomicFile.write(file, out -> {
            record(out, message(event -> {
                event.writeDouble(1, seconds);
                event.writeString(3, "brain.Event:2");
            }));
            for (var curve : curves.lines().entrySet()) {
                for (int i = 0; i < curve.getValue().size(); i++) {
                    long step = Math.round(curve.getValue().x()[i] * stepsPerEpoch);
                    float value = (float) curve.getValue().y()[i];
                    event(out, seconds, step, curve.getKey(), fields -> fields.writeFloat(2, value));
                }
            }
            if (model != null) {
                List<ParameterSpec> matrices = model.parameters().architecture().parameters();
                for (int i = 0; i < matrices.size(); i++) {
                    byte[] histogram = histogram(model.parameters().get(i).copy());
                    String tag = matrices.get(i).name().replace(' ', '_');
                    event(out, seconds, model.step(), tag, fields -> fields.writeByteArray(5, histogram));
                }
                BufferedImage looks = WeightTiles.of(model).orElse(null);
                if (looks != null) {
                    byte[] image = image(looks);
                    event(out, seconds, model.step(), "first_layer", fields -> fields.writeByteArray(4, image));
                }
            }
        });
    }

    private static void event(OutputStream out, double seconds, long step, String tag, Fields value)
            throws IOException {
        byte[] one = message(fields -> {
            fields.writeString(1, tag);
            value.writeTo(fields);
        });
        byte[] summary = message(fields -> fields.writeByteArray(1, one));
        record(out, message(event -> {
            event.writeDouble(1, seconds);
            event.writeInt64(2, step);
            event.writeByteArray(5, summary);
        }));
    }

    private static byte[] image(BufferedImage picture) throws IOException {
        byte[] png = WeightTiles.png(picture);
        return message(fields -> {
            fields.writeInt32(1, picture.getHeight());
            fields.writeInt32(2, picture.getWidth());
            fields.writeInt32(3, RGB);
            fields.writeByteArray(4, png);
        });
    }

    /// Reads the scalars of such a file back, each metric's values in the order of the file.
    ///
    /// @throws IOException if a checksum is wrong or a record ends before its end
    public static Map<String, List<Float>> scalars(Path file) throws IOException {
        Map<String, List<Float>> all = new LinkedHashMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(UserFile.bytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            byte[] length = checked(bytes, Long.BYTES);
            byte[] event = checked(bytes, (int)
                    ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong());
            field(event, 5)
                    .map(summary -> field(summary, 1).orElse(new byte[0]))
                    .ifPresent(value -> {
                        String tag = new String(field(value, 1).orElse(new byte[0]), StandardCharsets.UTF_8);
                        field(value, 2)
                                .ifPresent(number -> all.computeIfAbsent(tag, _ -> new ArrayList<>())
                                        .add(ByteBuffer.wrap(number)
                                                .order(ByteOrder.LITTLE_ENDIAN)
                                                .getFloat()));
                    });
        }
        return all;
    }

    private static byte[] checked(ByteBuffer bytes, int length) throws IOException {
        if (length < 0 || length > bytes.remaining() - Integer.BYTES) {
            throw new IOException("A record ends before its end.");
        }
        byte[] read = new byte[length];
        bytes.get(read);
        byte[] sum = new byte[Integer.BYTES];
        bytes.get(sum);
        if (!Arrays.equals(sum, masked(read))) {
            throw new IOException("A checksum is wrong.");
        }
        return read;
    }

    /// The bytes of a message's field, those of a number without its kind; empty if it has none.
    private static Optional<byte[]> field(byte[] message, int wanted) {
        try {
            CodedInputStream in = CodedInputStream.newInstance(message);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                int field = tag >>> 3;
                byte[] value = switch (tag & 7) {
                    case 2 -> in.readByteArray();
                    case 5 -> in.readRawBytes(Integer.BYTES);
                    case 1 -> in.readRawBytes(Long.BYTES);
                    default -> {
                        in.skipField(tag);
                        yield new byte[0];
                    }
                };
                if (field == wanted) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // its checksum was right
        }
    }

    private static byte[] histogram(float[] values) throws IOException {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            least = Math.min(least, value);
            largest = Math.max(largest, value);
            sum += value;
            squares += (double) value * value;
        }
        double width = largest > least ? (largest - least) / BINS : 1;
        double[] counts = new double[BINS];
        for (float value : values) {
            counts[Math.min(BINS - 1, (int) ((value - least) / width))]++;
        }
        double[] figures = {least, largest, values.length, sum, squares};
        double from = least;
        return message(fields -> {
            for (int i = 0; i < figures.length; i++) {
                fields.writeDouble(i + 1, figures[i]);
            }
            packed(fields, 6, i -> from + width * (i + 1));
            packed(fields, 7, i -> counts[i]);
        });
    }

    private static void packed(CodedOutputStream out, int field, IntToDoubleFunction values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BINS * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < BINS; i++) {
            bytes.putDouble(values.applyAsDouble(i));
        }
        out.writeByteArray(field, bytes.array());
    }

    private static byte[] message(Fields fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        fields.writeTo(out);
        out.flush();
        return bytes.toByteArray();
    }

    /// Length, its checksum, the bytes, their checksum.
    private static void record(OutputStream out, byte[] bytes) throws IOException {
        byte[] length = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(bytes.length)
                .array();
        out.write(length);
        out.write(masked(length));
        out.write(bytes);
        out.write(masked(bytes));
    }

    private static byte[] masked(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        int crc = (int) sum.getValue();
        int masked = (crc >>> 15 | crc << 17) + MASK;
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(masked)
                .array();
    }
}
