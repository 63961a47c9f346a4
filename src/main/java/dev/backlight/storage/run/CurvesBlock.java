package dev.backlight.storage.run;

import dev.backlight.training.past.Curves;
import dev.backlight.training.past.Curves.Line;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Curves as bytes that pack well and lose no bit: of times the differences of their bits, which hardly change; of
/// all numbers the first bytes together, then the second, and so on. Times of the curve before are not repeated.
final class CurvesBlock {
    private static final int MOST_LINES = 1000;
    private static final double MOST_EPOCHS = 1e9;

    private CurvesBlock() {}

    static void write(DataOutputStream out, Curves curves) throws IOException {
        out.writeInt(curves.lines().size());
        double[] before = null;
        for (Map.Entry<String, Line> entry : curves.lines().entrySet()) {
            Line line = entry.getValue();
            boolean same = before != null && Arrays.equals(before, line.x());
            out.writeUTF(entry.getKey().toUpperCase(Locale.ROOT)); // as files have had it from the beginning
            out.writeInt(line.size());
            out.writeBoolean(same);
            if (!same) {
                out.write(planes(differences(bits(line.x()))));
            }
            out.write(planes(bits(line.y())));
            before = line.x();
        }
    }

    /// @throws IOException if these are no curves
    static Curves read(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_LINES) {
            throw new IOException("There can't be " + count + " curves.");
        }
        Map<String, Line> lines = new LinkedHashMap<>();
        double[] before = new double[0];
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            int size = in.readInt();
            if (size < 0 || size > in.available() / Long.BYTES) {
                throw new IOException("A curve of " + size + " numbers is not there.");
            }
            double[] x = in.readBoolean() ? before : numbers(sums(longs(in, size)));
            if (x.length != size) {
                throw new IOException("A curve has not as many times as numbers.");
            }
            if (Arrays.stream(x).anyMatch(time -> !(time >= 0 && time <= MOST_EPOCHS))) {
                throw new IOException("A curve has a time that is none."); // no axis reaches there
            }
            lines.put(name, new Line(x, numbers(longs(in, size))));
            before = x;
        }
        return new Curves(lines);
    }

    private static long[] bits(double[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToRawLongBits(values[i]);
        }
        return bits;
    }

    private static double[] numbers(long[] bits) {
        double[] values = new double[bits.length];
        for (int i = 0; i < bits.length; i++) {
            values[i] = Double.longBitsToDouble(bits[i]);
        }
        return values;
    }

    private static long[] differences(long[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            values[i] -= values[i - 1];
        }
        return values;
    }

    private static long[] sums(long[] differences) {
        for (int i = 1; i < differences.length; i++) {
            differences[i] += differences[i - 1];
        }
        return differences;
    }

    private static byte[] planes(long[] values) {
        int n = values.length;
        byte[] bytes = new byte[Long.BYTES * n];
        for (int plane = 0; plane < Long.BYTES; plane++) {
            for (int i = 0; i < n; i++) {
                bytes[plane * n + i] = (byte) (values[i] >>> 8 * plane);
            }
        }
        return bytes;
    }

    private static long[] longs(DataInputStream in, int n) throws IOException {
        byte[] bytes = new byte[Long.BYTES * n];
        in.readFully(bytes);
        long[] values = new long[n];
        for (int plane = 0; plane < Long.BYTES; plane++) {
            for (int i = 0; i < n; i++) {
                values[i] |= (bytes[plane * n + i] & 0xFFL) << 8 * plane;
            }
        }
        return values;
    }
}
