package dev.backlight.storage.file;

import java.io.DataInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Arrays of numbers on disk: float32, little-endian, one behind the other.
public final class Floats {
    private Floats() {}

    /// The bytes of an array.
    public static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /// The array of these bytes; what is left over of the last number is not read.
    public static float[] of(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    /// @throws IOException if it can't be written
    public static void write(OutputStream out, float[]... arrays) throws IOException {
        for (float[] values : arrays) {
            out.write(bytes(values));
        }
    }

    /// @param count numbers of the array
    /// @throws IOException if there are not so many, or it can't be read
    /// @throws ArithmeticException if the bytes of so many can't be counted
    public static float[] read(DataInput in, int count) throws IOException {
        byte[] bytes = new byte[Math.multiplyExact(Float.BYTES, count)];
        in.readFully(bytes);
        return of(bytes);
    }

    /// @param lengths of the arrays, in their order
    /// @throws IOException if there are not so many numbers, or they can't be read
    /// @throws ArithmeticException if the bytes of so many can't be counted
    public static float[][] read(DataInput in, int[] lengths) throws IOException {
        float[][] arrays = new float[lengths.length][];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = read(in, lengths[i]);
        }
        return arrays;
    }
}
