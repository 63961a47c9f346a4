package dev.backlight.storage.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Numbers in a shape, as NumPy has them: row by row (C order), little-endian.
public final class NumberArray {
    private final Kind kind;
    private final int[] shape;
    private final byte[] bytes;

    /// What a number is, by NumPy's word for it.
    public enum Kind {
        /// Whole numbers from 0 to 255.
        BYTE("|u1", 1),
        INT("<i4", Integer.BYTES),
        LONG("<i8", Long.BYTES),
        HALF("<f2", Short.BYTES),
        FLOAT("<f4", Float.BYTES),
        DOUBLE("<f8", Double.BYTES);

        private final String word;
        private final int size;

        Kind(String word, int size) {
            this.word = word;
            this.size = size;
        }

        String word() {
            return word;
        }

        /// Bytes of one number.
        public int size() {
            return size;
        }
    }

    /// @param bytes of all numbers; given away, not to be changed any more
    /// @throws IllegalStateException if there are not as many as the shape asks for
    NumberArray(Kind kind, int[] shape, byte[] bytes) {
        if (count(shape) * kind.size != bytes.length) {
            throw new IllegalStateException(
                    "A shape of " + Arrays.toString(shape) + " can't hold " + bytes.length + " bytes.");
        }
        this.kind = kind;
        this.shape = shape.clone();
        this.bytes = bytes;
    }

    /// @param shape as many numbers as there are
    public static NumberArray of(float[] values, int... shape) {
        ByteBuffer to = room(Float.BYTES, values.length);
        to.asFloatBuffer().put(values);
        return new NumberArray(Kind.FLOAT, shape, to.array());
    }

    public static NumberArray of(double[] values, int... shape) {
        ByteBuffer to = room(Double.BYTES, values.length);
        to.asDoubleBuffer().put(values);
        return new NumberArray(Kind.DOUBLE, shape, to.array());
    }

    public static NumberArray of(long[] values, int... shape) {
        ByteBuffer to = room(Long.BYTES, values.length);
        to.asLongBuffer().put(values);
        return new NumberArray(Kind.LONG, shape, to.array());
    }

    public static NumberArray of(int[] values, int... shape) {
        ByteBuffer to = room(Integer.BYTES, values.length);
        to.asIntBuffer().put(values);
        return new NumberArray(Kind.INT, shape, to.array());
    }

    /// @param values without sign; given away, not to be changed any more
    public static NumberArray of(byte[] values, int... shape) {
        return new NumberArray(Kind.BYTE, shape, values);
    }

    private static ByteBuffer room(int size, int count) {
        return ByteBuffer.allocate(Math.multiplyExact(size, count)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// How many numbers a shape has.
    ///
    /// @throws ArithmeticException if they can't be counted
    static long count(int[] shape) {
        long count = 1;
        for (int length : shape) {
            count = Math.multiplyExact(count, length);
        }
        return count;
    }

    public Kind kind() {
        return kind;
    }

    /// Its lengths; a copy.
    public int[] shape() {
        return shape.clone();
    }

    /// How many numbers it has.
    public int count() {
        return bytes.length / kind.size;
    }

    /// As in a file; not to be changed.
    byte[] bytes() {
        return bytes;
    }

    /// A copy of its bytes, where the numbers are bytes.
    ///
    /// @throws IllegalStateException if they are others
    public byte[] toBytes() {
        if (kind != Kind.BYTE) {
            throw new IllegalStateException("These numbers are no bytes but " + kind.word + ".");
        }
        return bytes.clone();
    }

    /// All numbers row by row, rounded to float if need be.
    public float[] toFloats() {
        float[] floats = new float[count()];
        if (kind == Kind.FLOAT) {
            in().asFloatBuffer().get(floats);
            return floats;
        }
        double[] all = toDoubles();
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) all[i];
        }
        return floats;
    }

    /// All numbers row by row.
    public double[] toDoubles() {
        ByteBuffer in = in();
        double[] doubles = new double[count()];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = switch (kind) {
                case BYTE -> bytes[i] & 0xFF;
                case INT -> in.getInt();
                case LONG -> in.getLong();
                case HALF -> Float.float16ToFloat(in.getShort());
                case FLOAT -> in.getFloat();
                case DOUBLE -> in.getDouble();
            };
        }
        return doubles;
    }

    private ByteBuffer in() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberArray array
                && kind == array.kind
                && Arrays.equals(shape, array.shape)
                && Arrays.equals(bytes, array.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return kind.word + Arrays.toString(shape);
    }
}
