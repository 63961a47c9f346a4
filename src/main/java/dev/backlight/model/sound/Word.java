package dev.backlight.model.sound;

import dev.backlight.data.sound.Hearing;
import dev.backlight.data.sound.Mel;
import dev.backlight.data.sound.Recording;
import dev.backlight.data.sound.Sound;
import dev.backlight.data.sound.Spectrogram;

/// A word that is listened to, from wave to picture.
///
/// @param wave as it came
/// @param digit what was said; -1 if nobody knows
/// @param speaker who said it; "" for somebody from outside
/// @param cut what of it is no silence
/// @param part the cut part, of even loudness
/// @param logarithms [windows][Mel.BANDS] of the part
public record Word(float[] wave, int digit, String speaker, Sound.Cut cut, float[] part, double[][] logarithms) {

    /// A sound from outside.
    public static Word of(float[] wave) {
        return of(wave, -1, "");
    }

    /// Of the set that comes along.
    public static Word of(Recording recording) {
        return of(recording.samples(), recording.digit(), recording.speaker());
    }

    private static Word of(float[] wave, int digit, String speaker) {
        Sound.Cut cut = Sound.trim(wave);
        float[] part = Sound.cut(wave, cut);
        Spectrogram spectrogram = Spectrogram.of(part);
        int windows = spectrogram.bands().length;
        return new Word(wave, digit, speaker, cut, part, spectrogram.logarithms(Math.max(2, windows)));
    }

    /// What the network gets of it: numbers in [0, 1], row by row.
    public float[] input(Hearing hearing) {
        byte[] picture = hearing.picture(wave);
        float[] input = new float[picture.length];
        for (int i = 0; i < input.length; i++) {
            input[i] = (picture[i] & 0xFF) / 255f;
        }
        return input;
    }

    /// Seconds of the part that is no silence.
    public double seconds() {
        return (double) part.length / Sound.RATE;
    }

    /// The loudest moment and pitch: a window, and a band.
    public int[] loudest() {
        int[] at = {0, 0};
        for (int t = 0; t < logarithms.length; t++) {
            for (int b = 0; b < Mel.BANDS; b++) {
                if (logarithms[t][b] > logarithms[at[0]][at[1]]) {
                    at = new int[] {t, b};
                }
            }
        }
        return at;
    }
}
