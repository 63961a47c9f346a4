package dev.backlight.math;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// Bytes on their way to numbers.
public final class ByteOps {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> WIDE = IntVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// Bytes that widen to one vector of ints; there is no species that short for the narrowest machines.
    private static final VectorSpecies<Byte> NARROW =
            L * Byte.SIZE >= 64 ? VectorSpecies.of(byte.class, VectorShape.forBitSize(L * Byte.SIZE)) : null;

    private static final float SCALE = 1f / 255;

    private ByteOps() {}

    /// target[targetFrom + i] = unsigned source[sourceFrom + i]/255 for i below n.
    public static void scale(byte[] source, int sourceFrom, float[] target, int targetFrom, int n) {
        int i = 0;
        if (NARROW != null) {
            for (; i + L <= n; i += L) {
                IntVector wide = (IntVector) ByteVector.fromArray(NARROW, source, sourceFrom + i)
                        .convertShape(VectorOperators.ZERO_EXTEND_B2I, WIDE, 0);
                ((FloatVector) wide.convert(VectorOperators.I2F, 0)).mul(SCALE).intoArray(target, targetFrom + i);
            }
        }
        for (; i < n; i++) {
            target[targetFrom + i] = (source[sourceFrom + i] & 0xFF) * SCALE;
        }
    }
}
