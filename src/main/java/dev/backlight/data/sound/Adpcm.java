package dev.backlight.data.sound;

/// IMA ADPCM, four bits a sample: each nibble says by how many steps the next sample differs from the last, and how
/// large the steps are from then on (IMA Digital Audio Focus Group, 1992).
public final class Adpcm {
    private static final int[] STEPS = {
        7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97,
        107, 118, 130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796,
        876, 963, 1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026, 4428, 4871,
        5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442, 11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623,
        27086, 29794, 32767
    };
    private static final int[] NEXT = {-1, -1, -1, -1, 2, 4, 6, 8};

    private Adpcm() {}

    /// Decodes from a fresh start: predictor 0, step index 0.
    ///
    /// @param packed two samples a byte, the low nibble first
    /// @param offset of the first byte
    /// @param samples how many there are
    /// @return 16-bit samples, in [-32768, 32767]
    public static short[] decode(byte[] packed, int offset, int samples) {
        short[] decoded = new short[samples];
        int predictor = 0;
        int index = 0;
        for (int i = 0; i < samples; i++) {
            int both = packed[offset + i / 2];
            int nibble = i % 2 == 0 ? both & 15 : both >> 4 & 15;
            int step = STEPS[index];
            int by = step >> 3;
            by += (nibble & 4) == 0 ? 0 : step;
            by += (nibble & 2) == 0 ? 0 : step >> 1;
            by += (nibble & 1) == 0 ? 0 : step >> 2;
            predictor =
                    Math.clamp((nibble & 8) == 0 ? predictor + by : predictor - by, Short.MIN_VALUE, Short.MAX_VALUE);
            index = Math.clamp(index + NEXT[nibble & 7], 0, STEPS.length - 1);
            decoded[i] = (short) predictor;
        }
        return decoded;
    }
}
