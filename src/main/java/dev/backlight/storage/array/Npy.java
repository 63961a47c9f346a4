package dev.backlight.storage.array;

import dev.backlight.storage.array.NumberArray.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An array in NumPy's own format NPY, written in version 1.0 and read in all, in both byte orders and both orders
/// of the axes. The format: numpy.org/doc/stable/reference/generated/numpy.lib.format.html.
public final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNED = 64;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([a-z])(\\d)'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d\\s,]*)\\)");

    private Npy() {}

    public static void write(OutputStream out, NumberArray array) throws IOException {
        StringBuilder shape = new StringBuilder();
        for (int length : array.shape()) {
            shape.append(length).append(", ");
        }
        String listed = array.shape().length == 1
                ? shape.toString().strip()
                : shape.toString().replaceAll(", $", "");
        String header = "{'descr': '" + array.kind().word() + "', 'fortran_order': False, 'shape': (" + listed + "), }";
        int before = MAGIC.length + 4;
        int padding = ALIGNED - (before + header.length() + 1) % ALIGNED;
        byte[] text = (header + " ".repeat(padding % ALIGNED) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        out.write(MAGIC);
        out.write(new byte[] {1, 0, (byte) text.length, (byte) (text.length >>> 8)});
        out.write(text);
        out.write(array.bytes());
    }

    /// Reads one array to its end; takes memory only for what is there.
    ///
    /// @throws IOException if this is no NPY, or one of other things than numbers
    public static NumberArray read(InputStream in) throws IOException {
        byte[] begin = in.readNBytes(MAGIC.length + 2);
        if (begin.length < MAGIC.length + 2 || !Arrays.equals(begin, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("This is no NPY.");
        }
        int bytes = begin[MAGIC.length] == 1 ? 2 : 4;
        byte[] length = in.readNBytes(bytes);
        long size = 0;
        for (int i = length.length - 1; i >= 0; i--) {
            size = size << 8 | length[i] & 0xFF;
        }
        if (length.length < bytes || size > LONGEST_HEADER) {
            throw new IOException("The header of an NPY is damaged.");
        }
        String header = new String(in.readNBytes((int) size), StandardCharsets.UTF_8);
        Matcher type = found(DESCR, header);
        int[] shape = shape(found(SHAPE, header).group(1));
        boolean columns = found(FORTRAN, header).group(1).equals("True");
        int width = type.group(3).charAt(0) - '0';
        byte[] values = values(in, shape, width);
        if (type.group(1).equals(">")) {
            turn(values, width);
        }
        NumberArray array = array(type.group(2) + width, shape, values);
        return columns && shape.length > 1 ? transposed(array) : array;
    }

    private static Matcher found(Pattern pattern, String header) throws IOException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new IOException("The header of an NPY says something else than numbers: " + header.strip());
        }
        return matcher;
    }

    private static int[] shape(String list) throws IOException {
        try {
            return Arrays.stream(list.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException tooLong) {
            throw new IOException("An array is larger than can be.", tooLong);
        }
    }

    private static byte[] values(InputStream in, int[] shape, int width) throws IOException {
        int size;
        try {
            size = Math.toIntExact(Math.multiplyExact(NumberArray.count(shape), width));
        } catch (ArithmeticException tooLarge) {
            throw new IOException("An array is larger than can be.", tooLarge);
        }
        byte[] values = in.readNBytes(size);
        if (values.length < size) {
            throw new EOFException("An array ends too early.");
        }
        return values;
    }

    private static NumberArray array(String type, int[] shape, byte[] values) throws IOException {
        return switch (type) {
            case "u1", "b1" -> new NumberArray(Kind.BYTE, shape, values);
            case "i4" -> new NumberArray(Kind.INT, shape, values);
            case "i8" -> new NumberArray(Kind.LONG, shape, values);
            case "f2" -> new NumberArray(Kind.HALF, shape, values);
            case "f4" -> new NumberArray(Kind.FLOAT, shape, values);
            case "f8" -> new NumberArray(Kind.DOUBLE, shape, values);
            default -> throw new IOException("Numbers of the kind " + type + " can't be read.");
        };
    }

    private static void turn(byte[] values, int width) {
        for (int from = 0; from < values.length; from += width) {
            for (int i = 0; i < width / 2; i++) {
                byte first = values[from + i];
                values[from + i] = values[from + width - 1 - i];
                values[from + width - 1 - i] = first;
            }
        }
    }

    /// An array whose first axis runs fastest, put row by row.
    private static NumberArray transposed(NumberArray columns) {
        int[] shape = columns.shape();
        int width = columns.kind().size();
        byte[] from = columns.bytes();
        ByteBuffer to = ByteBuffer.allocate(from.length).order(ByteOrder.LITTLE_ENDIAN);
        int[] at = new int[shape.length];
        for (int i = 0; i < columns.count(); i++) {
            int source = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                source = source * shape[axis] + at[axis];
            }
            to.put(from, source * width, width);
            for (int axis = shape.length - 1; axis >= 0 && ++at[axis] == shape[axis]; axis--) {
                at[axis] = 0;
            }
        }
        return new NumberArray(columns.kind(), shape, to.array());
    }
}
