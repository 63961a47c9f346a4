package dev.backlight.data.sound;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.text.Sentence;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// Sounds of somebody's own: WAV, AIFF or AU files of any rate, width and number of channels.
public final class WaveFile {
    /// A longer sound is no spoken digit.
    public static final int MOST_SECONDS = 30;

    /// Of larger ones, which only damaged files have, the stream would read nothing, for ever.
    private static final int LARGEST_FRAME = 1024;

    private WaveFile() {}

    /// Reads a file as one channel of `Sound.RATE`; several channels become their mean.
    ///
    /// @throws DataException with one sentence: what is wrong, in which file, what to do
    public static float[] read(Path file) throws DataException {
        if (!Files.isRegularFile(file)) {
            throw new DataException("There is no sound file {0}: check the name.", file);
        }
        try (AudioInputStream stream =
                AudioSystem.getAudioInputStream(new BufferedInputStream(UserFile.open(file, UserFile.LONGEST)))) {
            AudioInputStream plain = plain(stream);
            AudioFormat format = plain.getFormat();
            if (format.getFrameSize() < 1 || format.getFrameSize() > LARGEST_FRAME || !(format.getFrameRate() > 0)) {
                throw new DataException("{0} is no sound that can be read: save it as WAV and open that.", file);
            }
            double most = (double) format.getFrameRate() * MOST_SECONDS * format.getFrameSize();
            // Whole frames only: asked for less than a frame the stream reads nothing, for ever.
            byte[] bytes = plain.readNBytes((int) Math.min(1 << 30, most + format.getFrameSize()));
            if (bytes.length > most) {
                throw new DataException("{0} is longer than {1} seconds: cut it to a single word.", file, MOST_SECONDS);
            }
            float[] wave = Sound.resample(Samples.mean(bytes, format), format.getSampleRate());
            if (wave.length == 0) {
                throw new DataException("{0} has no sound in it: record it again.", file);
            }
            return wave;
        } catch (UnsupportedAudioFileException | IllegalArgumentException unknown) {
            throw new DataException(
                    new Sentence("{0} is no sound that can be read: save it as WAV and open that.", file), unknown);
        } catch (DataException known) {
            throw known;
        } catch (IOException failure) {
            throw new DataException(
                    new Sentence("{0} ends too early or can't be read: save it as WAV and open that.", file), failure);
        }
    }

    /// Unpacks what is not a plain row of numbers, such as µ-law.
    ///
    /// @throws IllegalArgumentException if nobody here can
    private static AudioInputStream plain(AudioInputStream stream) {
        AudioFormat.Encoding encoding = stream.getFormat().getEncoding();
        boolean plain = encoding.equals(AudioFormat.Encoding.PCM_SIGNED)
                || encoding.equals(AudioFormat.Encoding.PCM_UNSIGNED)
                || encoding.equals(AudioFormat.Encoding.PCM_FLOAT);
        return plain ? stream : AudioSystem.getAudioInputStream(AudioFormat.Encoding.PCM_SIGNED, stream);
    }
}
