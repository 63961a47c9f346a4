package dev.backlight.data.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.backlight.data.DataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sound files of somebody's own.
class WaveFileTest {
    @TempDir
    private Path folder;

    private Path write(AudioFormat format, byte[] bytes) throws IOException {
        Path file = folder.resolve("word.wav");
        AudioInputStream stream =
                new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length / format.getFrameSize());
        AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        return file;
    }

    @ParameterizedTest
    @CsvSource({"8000, 16, 1", "8000, 8, 2", "44100, 16, 2", "48000, 24, 1", "22050, 16, 1"})
    void anyRateWidthAndNumberOfChannelsIsRead(float rate, int bits, int channels) throws IOException {
        AudioFormat format = new AudioFormat(rate, bits, channels, bits > 8, false);
        int frames = (int) rate / 2;
        byte[] bytes = new byte[frames * format.getFrameSize()];
        long full = 1L << bits - 1;
        for (int i = 0; i < frames * channels; i++) {
            double value = 0.5 * Math.sin(2 * Math.PI * 500 * (i / channels) / rate);
            long number = Math.round(value * (full - 1)) + (bits > 8 ? 0 : full);
            for (int b = 0; b < bits / 8; b++) {
                bytes[i * bits / 8 + b] = (byte) (number >> 8 * b);
            }
        }
        float[] wave = WaveFile.read(write(format, bytes));
        assertThat(wave.length).isBetween(3998, 4000);
        double[] power = Spectrogram.power(wave, 1000);
        assertThat(power[16]).isCloseTo(1024, Offset.offset(130.0));
        assertThat(power[16]).isGreaterThan(1000 * power[24]);
    }

    @Test
    void whatCannotBeReadIsOneSentence() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.wav"), "Dear diary, today I said seven.");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> WaveFile.read(text))
                .withMessage(text + " is no sound that can be read: save it as WAV and open that.");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> WaveFile.read(folder.resolve("none.wav")))
                .withMessageStartingWith("There is no sound file");
        AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
        Path empty = write(format, new byte[0]);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> WaveFile.read(empty))
                .withMessageContaining("has no sound in it");
        Path cut = folder.resolve("cut.wav");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(empty), 20));
        assertThatExceptionOfType(DataException.class).isThrownBy(() -> WaveFile.read(cut));
        Path song = write(format, new byte[2 * 8000 * (WaveFile.MOST_SECONDS + 1)]);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> WaveFile.read(song))
                .withMessageContaining("longer than 30 seconds");
    }

    @Test
    void samplesComeBackFromBytes() {
        float[] wave = {0, 0.5f, -0.5f, 1, -1, 2};
        AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
        float[] back = Samples.mean(Samples.bytes(wave), format);
        assertThat(back).containsExactly(new float[] {0, 0.5f, -0.5f, 1, -1, 1}, Offset.offset(1e-4f));
    }
}
