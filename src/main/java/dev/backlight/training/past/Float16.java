package dev.backlight.training.past;

import dev.backlight.engine.spec.Weights;
import java.util.List;

/// Numbers in half the memory: IEEE 754 binary16, 11 significant bits, so off by at most 0.05 % of their own size.
/// Enough to look at a network of the past; a moment from which training can continue is kept exactly.
public final class Float16 {
    private static final int EXPONENT = 0x7C00;
    private static final int STEP = 0x0400;
    private static final int CARRY = 0x8000;

    private Float16() {}

    /// Rounds the matrices one behind the other.
    ///
    /// @param to as long as all of them together
    /// @return whether each is within the format's range; else `to` is of no use
    static boolean pack(List<float[]> from, int[] sizes, short[] to) {
        int at = 0;
        int seen = 0;
        for (int i = 0; i < sizes.length; i++) {
            pack(from.get(i), sizes[i], to, at);
            seen |= beyond(to, at, at + sizes[i]);
            at += sizes[i];
        }
        return (seen & CARRY) == 0;
    }

    /// As the other, from numbers that are kept.
    static boolean pack(Weights from, short[] to) {
        int at = 0;
        int seen = 0;
        for (int p = 0; p < from.size(); p++) {
            Weights.Matrix matrix = from.get(p);
            for (int i = 0; i < matrix.length(); i++) {
                to[at + i] = Float.floatToFloat16(matrix.get(i));
            }
            seen |= beyond(to, at, at + matrix.length());
            at += matrix.length();
        }
        return (seen & CARRY) == 0;
    }

    private static void pack(float[] from, int count, short[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = Float.floatToFloat16(from[i]);
        }
    }

    /// An exponent of ones alone stands for infinity and for no number; one more carries into the sign. Looking for
    /// that in the halves, and by a loop of integers, is what a compiler turns into vector instructions.
    private static int beyond(short[] halves, int from, int to) {
        int seen = 0;
        for (int i = from; i < to; i++) {
            seen |= (halves[i] & EXPONENT) + STEP;
        }
        return seen;
    }

    /// The matrices again.
    static float[][] unpack(short[] from, int[] sizes) {
        float[][] arrays = new float[sizes.length][];
        int at = 0;
        for (int i = 0; i < sizes.length; i++) {
            arrays[i] = new float[sizes[i]];
            for (int j = 0; j < sizes[i]; j++) {
                arrays[i][j] = Float.float16ToFloat(from[at + j]);
            }
            at += sizes[i];
        }
        return arrays;
    }

    /// Whether `seen` is `exact`, or what `exact` looks like in this format.
    public static boolean agree(Weights exact, Weights seen) {
        for (int i = 0; i < exact.size(); i++) {
            for (int j = 0; j < exact.get(i).length(); j++) {
                float value = exact.get(i).get(j);
                if (value != seen.get(i).get(j)
                        && Float.float16ToFloat(Float.floatToFloat16(value))
                                != seen.get(i).get(j)) {
                    return false;
                }
            }
        }
        return true;
    }
}
