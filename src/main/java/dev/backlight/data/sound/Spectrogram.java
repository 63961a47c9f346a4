package dev.backlight.data.sound;

/// How much of every pitch a wave has, and when: windows of 256 samples, 80 apart, each rounded off (von Hann),
/// taken apart by `Fourier` and gathered into `Mel` bands.
///
/// @param bands [windows][Mel.BANDS] powers, the earliest window and the lowest band first
public record Spectrogram(double[][] bands) {
    /// Samples of a window.
    public static final int WINDOW = 256;

    /// Samples from one window to the next.
    public static final int HOP = 80;

    private static final double FLOOR = 0.01;
    private static final Fourier FOURIER = new Fourier(WINDOW);
    private static final Mel MEL = new Mel(WINDOW);
    private static final double[] ROUND = round();

    private static double[] round() {
        double[] hann = new double[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (WINDOW - 1));
        }
        return hann;
    }

    /// @param wave at least one sample; a shorter one than a window is followed by silence
    public static Spectrogram of(float[] wave) {
        int windows = Math.max(1, 1 + (wave.length - WINDOW) / HOP);
        double[][] bands = new double[windows][];
        double[] one = new double[WINDOW];
        double[] other = new double[WINDOW];
        double[] power = new double[WINDOW / 2 + 1];
        for (int i = 0; i < windows; i += 2) {
            round(wave, i * HOP, one);
            round(wave, (i + 1) * HOP, other);
            FOURIER.transform(one, other); // two windows at a time, as each is real: their spectra can be told apart
            for (int k = 0; k < power.length; k++) {
                int back = (WINDOW - k) % WINDOW;
                power[k] = square(one[k] + one[back], other[k] - other[back]);
            }
            bands[i] = MEL.of(power);
            if (i + 1 < windows) {
                for (int k = 0; k < power.length; k++) {
                    int back = (WINDOW - k) % WINDOW;
                    power[k] = square(other[k] + other[back], one[back] - one[k]);
                }
                bands[i + 1] = MEL.of(power);
            }
        }
        return new Spectrogram(bands);
    }

    /// Of half of each.
    private static double square(double real, double imaginary) {
        return (real * real + imaginary * imaginary) / 4;
    }

    /// @param to [WINDOW], overwritten; zeros behind the wave's end
    private static void round(float[] wave, int from, double[] to) {
        for (int i = 0; i < WINDOW; i++) {
            to[i] = from + i < wave.length ? ROUND[i] * wave[from + i] : 0;
        }
    }

    /// The power of each frequency in the window that begins there: [WINDOW/2 + 1], frequency k is
    /// `k·RATE/WINDOW` hertz.
    public static double[] power(float[] wave, int from) {
        double[] real = new double[WINDOW];
        double[] imaginary = new double[WINDOW];
        round(wave, from, real);
        FOURIER.transform(real, imaginary);
        double[] power = new double[WINDOW / 2 + 1];
        for (int k = 0; k < power.length; k++) {
            power[k] = real[k] * real[k] + imaginary[k] * imaginary[k];
        }
        return power;
    }

    /// The logarithms of the powers, stretched or squeezed to so many moments: each lies between its two
    /// neighbours in time.
    ///
    /// @return [moments][Mel.BANDS]
    public double[][] logarithms(int moments) {
        double[][] all = new double[bands.length][Mel.BANDS];
        for (int i = 0; i < all.length; i++) {
            for (int b = 0; b < Mel.BANDS; b++) {
                all[i][b] = Math.log(bands[i][b] + FLOOR);
            }
        }
        double[][] logs = new double[moments][Mel.BANDS];
        for (int t = 0; t < moments; t++) {
            double place = (double) t * (bands.length - 1) / (moments - 1);
            int before = (int) place;
            int after = Math.min(bands.length - 1, before + 1);
            double part = place - before;
            for (int b = 0; b < Mel.BANDS; b++) {
                logs[t][b] = (1 - part) * all[before][b] + part * all[after][b];
            }
        }
        return logs;
    }
}
