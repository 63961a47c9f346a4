package dev.backlight.data.sound;

import dev.backlight.text.Refusal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;

/// Samples as files and devices have them.
public final class Samples {
    private static final int BYTE = 8;

    private Samples() {}

    /// The mean of all channels of each frame.
    ///
    /// @param bytes whole frames; what is left over is passed over
    /// @param format numbers of 8 to 32 bits, or floats
    /// @return in [-1, 1] unless the floats are larger
    /// @throws IllegalArgumentException if numbers are of another width
    public static float[] mean(byte[] bytes, AudioFormat format) {
        int width = format.getSampleSizeInBits() / BYTE;
        int channels = format.getChannels();
        if (width < 1 || channels < 1 || format.getFrameSize() < width * channels) {
            throw new Refusal(
                    "Samples of {0} bits can't be read: save the sound as WAV.", format.getSampleSizeInBits());
        }
        ByteBuffer buffer =
                ByteBuffer.wrap(bytes).order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        float[] wave = new float[bytes.length / format.getFrameSize()];
        for (int i = 0; i < wave.length; i++) {
            double sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += sample(buffer, i * format.getFrameSize() + c * width, width, format);
            }
            wave[i] = (float) (sum / channels);
        }
        return wave;
    }

    private static double sample(ByteBuffer buffer, int at, int width, AudioFormat format) {
        if (format.getEncoding().equals(AudioFormat.Encoding.PCM_FLOAT)) {
            double value = width == Double.BYTES ? buffer.getDouble(at) : buffer.getFloat(at);
            return Double.isFinite(value) ? value : 0;
        }
        long value = 0;
        for (int i = 0; i < width; i++) {
            int from = format.isBigEndian() ? at + i : at + width - 1 - i;
            value = value << BYTE | buffer.get(from) & 0xFF;
        }
        long full = 1L << width * BYTE - 1;
        if (format.getEncoding().equals(AudioFormat.Encoding.PCM_UNSIGNED)) {
            return (double) (value - full) / full;
        }
        return (double) (value >= full ? value - 2 * full : value) / full;
    }

    /// As 16 bits, little end first: what a loudspeaker takes.
    ///
    /// @param wave what lies outside [-1, 1] is cut off
    public static byte[] bytes(float[] wave) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * wave.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : wave) {
            buffer.putShort(
                    (short) Math.clamp(Math.round(sample * Short.MAX_VALUE), -Short.MAX_VALUE, Short.MAX_VALUE));
        }
        return buffer.array();
    }
}
