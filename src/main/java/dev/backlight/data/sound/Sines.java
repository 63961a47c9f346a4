package dev.backlight.data.sound;

/// A spectrogram as sound: a sine in the middle of each band, as loud as the band says.
public final class Sines {
    private static final double PEAK = 0.8;

    private Sines() {}

    /// @param bands [moments][Mel.BANDS] powers, each moment `Spectrogram.HOP` samples long
    /// @return brought to a peak of 0.8; silence if all powers are 0
    public static float[] of(double[][] bands) {
        float[] wave = new float[bands.length * Spectrogram.HOP];
        double most = 0;
        for (int b = 0; b < Mel.BANDS; b++) {
            double turn = 2 * Math.PI * Mel.middle(b) / Sound.RATE;
            for (int i = 0; i < wave.length; i++) {
                double place = (double) i / Spectrogram.HOP;
                int before = (int) place;
                int after = Math.min(bands.length - 1, before + 1);
                double loud = Math.sqrt(bands[before][b]) * (1 - place + before)
                        + Math.sqrt(bands[after][b]) * (place - before);
                wave[i] += (float) (loud * Math.sin(turn * i + b)); // b: so that not all begin at once
            }
        }
        for (float sample : wave) {
            most = Math.max(most, Math.abs(sample));
        }
        for (int i = 0; most > 0 && i < wave.length; i++) {
            wave[i] *= (float) (PEAK / most);
        }
        return wave;
    }
}
