package dev.backlight.data.sound.device;

import dev.backlight.data.DataException;
import dev.backlight.data.sound.Samples;
import dev.backlight.data.sound.Sound;
import dev.backlight.text.Sentence;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The machine's loudspeaker.
public final class Loudspeaker {
    private Loudspeaker() {}

    /// Plays a wave to its end. Takes as long: not to be called on the screen's thread.
    ///
    /// @param wave `Sound.RATE` samples a second, in [-1, 1]
    /// @throws DataException with one sentence if there is no loudspeaker
    public static void play(float[] wave) throws DataException {
        AudioFormat format = new AudioFormat(Sound.RATE, 16, 1, true, false);
        byte[] bytes = Samples.bytes(wave);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(bytes, 0, bytes.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException none) {
            throw new DataException(
                    new Sentence("There is no loudspeaker that can be used: plug one in and try again."), none);
        }
    }
}
