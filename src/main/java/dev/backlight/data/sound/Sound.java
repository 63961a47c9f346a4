package dev.backlight.data.sound;

/// What is done to a wave before its spectrum: all waves here are of one channel, in [-1, 1], `RATE` numbers a
/// second.
public final class Sound {
    /// Samples a second.
    public static final int RATE = 8000;

    private static final int PIECE = RATE / 100;
    private static final double QUIET_DECIBELS = 30;
    private static final int MARGIN = 2;
    private static final double LEVEL = 0.1;

    private Sound() {}

    /// Where something is heard.
    ///
    /// @param from first sample
    /// @param to behind the last
    public record Cut(int from, int to) {
        public int length() {
            return to - from;
        }
    }

    /// Finds the part that is not silence: hundredths of a second whose energy is within 30 dB of the loudest, and
    /// two of them at either side. A wave that is shorter than one window, or that is silent, stays whole.
    public static Cut trim(float[] wave) {
        int pieces = wave.length / PIECE;
        double[] energy = new double[pieces];
        double loudest = 0;
        for (int i = 0; i < pieces; i++) {
            for (int j = i * PIECE; j < (i + 1) * PIECE; j++) {
                energy[i] += wave[j] * (double) wave[j];
            }
            loudest = Math.max(loudest, energy[i]);
        }
        double least = loudest * Math.pow(10, -QUIET_DECIBELS / 10);
        int first = 0;
        int last = pieces - 1;
        while (first < last && energy[first] < least) {
            first++;
        }
        while (last > first && energy[last] < least) {
            last--;
        }
        Cut cut = new Cut(Math.max(0, first - MARGIN) * PIECE, Math.min(pieces, last + 1 + MARGIN) * PIECE);
        return loudest == 0 || cut.length() < Spectrogram.WINDOW ? new Cut(0, wave.length) : cut;
    }

    /// The part as a wave of its own, brought to one loudness: root of the mean square 0.1.
    public static float[] cut(float[] wave, Cut cut) {
        float[] part = new float[cut.length()];
        double squares = 0;
        for (int i = 0; i < part.length; i++) {
            part[i] = wave[cut.from() + i];
            squares += part[i] * (double) part[i];
        }
        double root = Math.sqrt(squares / Math.max(1, part.length));
        float factor = root < 1e-6 ? 1 : (float) (LEVEL / root);
        for (int i = 0; i < part.length; i++) {
            part[i] *= factor;
        }
        return part;
    }

    /// The same wave played faster: shorter, and higher in pitch.
    ///
    /// @param times above 0; 1 leaves it as it is
    public static float[] faster(float[] wave, double times) {
        if (times == 1) {
            return wave;
        }
        float[] fast = new float[Math.max(1, (int) (wave.length / times))];
        for (int i = 0; i < fast.length; i++) {
            fast[i] = at(wave, i * times);
        }
        return fast;
    }

    /// The wave at a place between two samples.
    private static float at(float[] wave, double place) {
        int before = Math.min(wave.length - 1, (int) place);
        int after = Math.min(wave.length - 1, before + 1);
        float part = (float) (place - before);
        return wave[before] * (1 - part) + wave[after] * part;
    }

    /// Brings a wave to `RATE`: frequencies that it could not hold are taken out by a mean over as many samples as
    /// become one, then it is read at the new places.
    ///
    /// @param rate its samples a second
    public static float[] resample(float[] wave, double rate) {
        if (rate == RATE || wave.length == 0) {
            return wave;
        }
        double times = rate / RATE;
        int half = (int) (times / 2);
        float[] smooth = wave;
        if (half > 0) {
            smooth = new float[wave.length];
            for (int i = 0; i < wave.length; i++) {
                int from = Math.max(0, i - half);
                int to = Math.min(wave.length, i + half + 1);
                double sum = 0;
                for (int j = from; j < to; j++) {
                    sum += wave[j];
                }
                smooth[i] = (float) (sum / (to - from));
            }
        }
        return faster(smooth, times);
    }
}
