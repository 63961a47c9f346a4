package dev.backlight.data.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static AudioFormat format(Encoding encoding, int bits, int channels, boolean bigEndian) {
        return new AudioFormat(encoding, 8_000, bits, channels, bits / 8 * channels, 8_000, bigEndian);
    }

    /// The largest, the smallest and a half, in either order of bytes, with and without a sign.
    @Test
    void wholeNumbersReachFromMinusOneToOne() {
        byte[] big = {0x7F, (byte) 0xFF, (byte) 0x80, 0, 0x40, 0};
        byte[] little = {(byte) 0xFF, 0x7F, 0, (byte) 0x80, 0, 0x40};
        float[] expected = {32767 / 32768f, -1, 0.5f};
        assertThat(Samples.mean(big, format(Encoding.PCM_SIGNED, 16, 1, true))).containsExactly(expected);
        assertThat(Samples.mean(little, format(Encoding.PCM_SIGNED, 16, 1, false)))
                .containsExactly(expected);
        byte[] unsigned = {(byte) 0xFF, 0, (byte) 0xC0};
        assertThat(Samples.mean(unsigned, format(Encoding.PCM_UNSIGNED, 8, 1, false)))
                .containsExactly(127 / 128f, -1, 0.5f);
    }

    @Test
    void floatsOfBothWidthsAreReadAndWhatIsNoNumberIsSilence() {
        ByteBuffer four = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        four.putFloat(0.25f).putFloat(Float.NaN).putFloat(-3);
        assertThat(Samples.mean(four.array(), format(Encoding.PCM_FLOAT, 32, 1, false)))
                .containsExactly(0.25f, 0, -3);
        ByteBuffer eight = ByteBuffer.allocate(16).putDouble(0.25).putDouble(Double.NEGATIVE_INFINITY);
        assertThat(Samples.mean(eight.array(), format(Encoding.PCM_FLOAT, 64, 1, true)))
                .containsExactly(0.25f, 0);
    }

    /// Of two channels the mean; half a frame at the end is passed over, and so are bytes that fill a frame.
    @Test
    void channelsBecomeTheirMean() {
        byte[] two = {64, 0, (byte) 192, (byte) 192, 1};
        assertThat(Samples.mean(two, format(Encoding.PCM_SIGNED, 8, 2, false))).containsExactly(0.25f, -0.5f);
        AudioFormat wide = new AudioFormat(Encoding.PCM_SIGNED, 8_000, 8, 1, 2, 8_000, false);
        assertThat(Samples.mean(new byte[] {64, 1, 32, 1}, wide)).containsExactly(0.5f, 0.25f);
        for (AudioFormat impossible : new AudioFormat[] {
            new AudioFormat(Encoding.PCM_SIGNED, 8_000, 4, 1, 1, 8_000, false),
            new AudioFormat(Encoding.PCM_SIGNED, 8_000, 16, 2, 3, 8_000, false),
            new AudioFormat(Encoding.PCM_SIGNED, 8_000, 16, 0, 2, 8_000, false)
        }) {
            assertThatThrownBy(() -> Samples.mean(two, impossible)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// A spectrogram that grows louder sounds louder, and its sines do not begin at once.
    @Test
    void sinesAreAsLoudAsTheirMoments() {
        double[][] bands = new double[41][Mel.BANDS];
        for (int t = 0; t < bands.length; t++) {
            bands[t][10] = t * t;
        }
        float[] wave = Sines.of(bands);
        float most = 0;
        for (float sample : wave) {
            most = Math.max(most, Math.abs(sample));
        }
        assertThat(most).isCloseTo(0.8f, within(1e-4f));
        int quarter = wave.length / 4;
        double before = 0;
        for (int part = 1; part <= 4; part++) {
            double loudest = 0;
            for (int i = (part - 1) * quarter; i < part * quarter; i++) {
                loudest = Math.max(loudest, Math.abs(wave[i]));
            }
            assertThat(loudest).isCloseTo(0.2 * part, within(0.03));
            double step = 0;
            for (int i = (part - 1) * quarter + 1; i < part * quarter; i++) {
                step = Math.max(step, Math.abs(wave[i] - wave[i - 1]));
            }
            assertThat(step).as("no click").isLessThan(1.1 * loudest * 2 * Math.PI * Mel.middle(10) / Sound.RATE);
            assertThat(loudest).isGreaterThan(before);
            before = loudest;
        }
        double[][] two = new double[40][Mel.BANDS];
        for (double[] moment : two) {
            moment[3] = 1;
            moment[20] = 9;
        }
        double[][] heard = Spectrogram.of(Sines.of(two)).bands();
        assertThat(Math.sqrt(heard[20][20] / heard[20][3]))
                .as("three times as loud")
                .isBetween(2.0, 4.5);
    }

    /// Squeezed and stretched in time; the first and the last moments stay.
    @Test
    void logarithmsLieBetweenTheirNeighbours() {
        float[] wave = new float[8_000];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (Math.sin(2 * Math.PI * 600 * i / 8_000.0) * (0.1 + i / 8_000.0));
        }
        Spectrogram spectrogram = Spectrogram.of(wave);
        double[][] bands = spectrogram.bands();
        int n = bands.length;
        double[][] same = spectrogram.logarithms(n);
        double floor = Math.exp(same[0][23]) - bands[0][23];
        assertThat(floor).isPositive();
        for (int t = 0; t < n; t++) {
            for (int b = 0; b < Mel.BANDS; b++) {
                assertThat(same[t][b]).isCloseTo(Math.log(bands[t][b] + floor), within(1e-6));
            }
        }
        double[][] twice = spectrogram.logarithms(2 * n - 1);
        for (int t = 0; t + 1 < n; t++) {
            assertThat(twice[2 * t]).containsExactly(same[t], within(1e-6));
            assertThat(twice[2 * t + 1][5]).isCloseTo((same[t][5] + same[t + 1][5]) / 2, within(1e-6));
        }
        assertThat(twice[2 * n - 2]).containsExactly(same[n - 1], within(1e-6));
    }

    /// A step that lasts: between two samples lies their mean, and behind the last the last.
    @Test
    void fasterAndSlowerReadBetweenTheSamples() {
        float[] wave = {0, 1, 2, 3};
        assertThat(Sound.faster(wave, 2)).containsExactly(0, 2);
        assertThat(Sound.faster(wave, 0.5)).containsExactly(0, 0.5f, 1, 1.5f, 2, 2.5f, 3, 3);
        assertThat(Sound.faster(wave, 9)).containsExactly(0);
        assertThat(Sound.resample(new float[0], 44_100)).isEmpty();
        assertThat(Sound.resample(wave, Sound.RATE)).isSameAs(wave);
        float[] steps = new float[300];
        Arrays.fill(steps, 150, 300, 1);
        float[] third = Sound.resample(steps, 3 * Sound.RATE);
        assertThat(third).hasSize(100);
        assertThat(third[48]).isZero();
        assertThat(third[50]).isCloseTo(2 / 3f, within(1e-6f));
        assertThat(third[51]).isEqualTo(1);
        assertThat(third[99]).isEqualTo(1);
    }
}
