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
        for (int i = 0; i < windows; i++) {
            bands[i] = MEL.of(power(wave, i * HOP));
        }
        return new Spectrogram(bands);
    }

    /// The power of each frequency in the window that begins there: [WINDOW/2 + 1], frequency k is
    /// `k·RATE/WINDOW` hertz.
    public static double[] power(float[] wave, int from) {
        double[] real = new double[WINDOW];
        double[] imaginary = new double[WINDOW];
        for (int i = 0; i < WINDOW && from + i < wave.length; i++) {
            real[i] = ROUND[i] * wave[from + i];
        }
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
        double[][] logs = new double[moments][Mel.BANDS];
        for (int t = 0; t < moments; t++) {
            double place = (double) t * (bands.length - 1) / (moments - 1);
            int before = (int) place;
            int after = Math.min(bands.length - 1, before + 1);
            double part = place - before;
            for (int b = 0; b < Mel.BANDS; b++) {
                logs[t][b] = (1 - part) * Math.log(bands[before][b] + FLOOR) + part * Math.log(bands[after][b] + FLOOR);
            }
        }
        return logs;
    }
}
