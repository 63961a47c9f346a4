package dev.backlight.data.sound;

import dev.backlight.data.picture.Dataset;
import java.util.List;
import java.util.stream.IntStream;

/// What of a sound a network is given to learn from; a picture either way, so that whatever reads digits can read
/// it.
public enum Hearing {
    /// When it is loud and when it hisses: energies and zero crossings of 16 pieces, a row each.
    TIME(2, 16),
    /// Which pitch, and when: 24 bands by 32 moments, the highest band on top.
    FREQUENCY(Mel.BANDS, 32),
    /// Both, the rows of TIME below.
    BOTH(Mel.BANDS + 2, 32);

    private static final int PIECES = 16;
    private static final int MOMENTS = 32;
    private static final int GREY = 128;
    private static final double PER_LOG = 16;
    private static final double QUIET = 1e-7;
    private static final int WHITE = 255;

    private final int height;
    private final int width;

    Hearing(int height, int width) {
        this.height = height;
        this.width = width;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    /// A sound as a picture of bytes, row by row: silence around it is cut off and its loudness doesn't matter.
    ///
    /// @param wave at least one sample
    public byte[] picture(float[] wave) {
        float[] part = Sound.cut(wave, Sound.trim(wave));
        byte[] picture = new byte[height * width];
        if (this != TIME) {
            frequency(part, picture);
        }
        if (this != FREQUENCY) {
            time(part, picture);
        }
        return picture;
    }

    private static void frequency(float[] part, byte[] picture) {
        double[][] logs = Spectrogram.of(part).logarithms(MOMENTS);
        double mean = 0;
        for (double[] moment : logs) {
            for (double log : moment) {
                mean += log / (MOMENTS * Mel.BANDS);
            }
        }
        for (int b = 0; b < Mel.BANDS; b++) {
            for (int t = 0; t < MOMENTS; t++) {
                picture[(Mel.BANDS - 1 - b) * MOMENTS + t] = grey(GREY + PER_LOG * (logs[t][b] - mean));
            }
        }
    }

    private void time(float[] part, byte[] picture) {
        int each = width / PIECES;
        int row = (height - 2) * width;
        for (int i = 0; i < PIECES; i++) {
            int from = (int) ((long) part.length * i / PIECES);
            int to = Math.max(from + 1, (int) ((long) part.length * (i + 1) / PIECES));
            double squares = 0;
            int crossings = 0;
            for (int j = from; j < Math.min(to, part.length); j++) {
                squares += part[j] * (double) part[j];
                crossings += j > from && part[j] < 0 != part[j - 1] < 0 ? 1 : 0;
            }
            byte energy = grey(GREY + PER_LOG * (Math.log(squares / (to - from) + QUIET) - Math.log(0.01)));
            byte crossed = grey((double) WHITE * crossings / (to - from));
            for (int j = 0; j < each; j++) {
                picture[row + i * each + j] = energy;
                picture[row + width + i * each + j] = crossed;
            }
        }
    }

    private static byte grey(double value) {
        return (byte) Math.clamp(Math.round(value), 0, WHITE);
    }

    /// Recordings as labelled pictures.
    ///
    /// @param speeds each recording is there once for each of these, see `Sound.faster`
    public Dataset pictures(String name, List<Recording> recordings, double... speeds) {
        int count = recordings.size() * speeds.length;
        byte[] labels = new byte[count];
        byte[] pixels = new byte[count * height * width];
        IntStream.range(0, recordings.size())
                .parallel() // somebody waits for the room; each recording is by itself, whoever reads it
                .forEach(r -> {
                    Recording recording = recordings.get(r);
                    float[] wave = recording.samples();
                    for (int s = 0; s < speeds.length; s++) {
                        int i = r * speeds.length + s;
                        labels[i] = (byte) recording.digit();
                        byte[] picture = picture(Sound.faster(wave, speeds[s]));
                        System.arraycopy(picture, 0, pixels, i * picture.length, picture.length);
                    }
                });
        return new Dataset(
                name,
                1,
                height,
                width,
                pixels,
                labels,
                IntStream.range(0, 10).mapToObj(String::valueOf).toList());
    }
}
