package dev.backlight.data.sound;

/// Somebody saying a digit. It is kept packed, an eighth of its samples' size, as few of all recordings are
/// listened to at a time.
public final class Recording {
    private static final float FULL = 32768;

    private final int digit;
    private final String speaker;
    private final int take;
    private final byte[] packed;
    private final int offset;
    private final int length;

    /// @param digit 0 to 9
    /// @param take which of that person's recordings of this digit
    /// @param packed as `Adpcm` has it, of many recordings; not copied
    /// @param offset where this one begins there
    /// @param length its samples
    Recording(int digit, String speaker, int take, byte[] packed, int offset, int length) {
        this.digit = digit;
        this.speaker = speaker;
        this.take = take;
        this.packed = packed;
        this.offset = offset;
        this.length = length;
    }

    public int digit() {
        return digit;
    }

    public String speaker() {
        return speaker;
    }

    public int take() {
        return take;
    }

    /// Its samples in [-1, 1], `Sound.RATE` a second; unpacked anew each time.
    public float[] samples() {
        short[] decoded = Adpcm.decode(packed, offset, length);
        float[] wave = new float[length];
        for (int i = 0; i < length; i++) {
            wave[i] = decoded[i] / FULL;
        }
        return wave;
    }
}
