package dev.backlight.data.sound.device;

import dev.backlight.data.DataException;
import dev.backlight.data.sound.Samples;
import dev.backlight.data.sound.Sound;
import dev.backlight.text.Sentence;
import java.io.ByteArrayOutputStream;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/// The machine's own microphone.
public final class SystemMicrophone implements Microphone {
    private static final float RATE = 16_000;
    private static final int MOST_SECONDS = 5;
    private static final int TIMES_A_SECOND = 20;

    @Override
    public float[] listen(BooleanSupplier stop, Consumer<float[]> heard) throws DataException {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (TargetDataLine line = AudioSystem.getTargetDataLine(format)) {
            line.open(format);
            line.start();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] piece = new byte[(int) RATE / TIMES_A_SECOND * format.getFrameSize()];
            while (!stop.getAsBoolean() && all.size() < RATE * format.getFrameSize() * MOST_SECONDS) {
                int read = line.read(piece, 0, piece.length);
                if (read <= 0) {
                    break;
                }
                all.write(piece, 0, read);
                heard.accept(wave(all, format));
            }
            return wave(all, format);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException none) {
            throw new DataException(
                    new Sentence("There is no microphone that can be used: plug one in and allow it, or take a test"
                            + " word."),
                    none);
        }
    }

    private static float[] wave(ByteArrayOutputStream bytes, AudioFormat format) {
        return Sound.resample(Samples.mean(bytes.toByteArray(), format), RATE);
    }
}
