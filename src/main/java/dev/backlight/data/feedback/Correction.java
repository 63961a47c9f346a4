package dev.backlight.data.feedback;

import dev.backlight.data.pen.Stroke;
import dev.backlight.text.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// One "no, this is a 7": a drawing, what a network read in it, and what it is.
///
/// @param when it was said
/// @param data name of the data set whose classes are meant
/// @param ink the 28 x 28 picture as the network saw it, unsigned bytes, row by row, 0 = background; not to be
///     changed
/// @param strokes as drawn, coordinates in [0, 1] of the canvas side; empty where they are not known
/// @param said the class the network answered
/// @param certainty the probability it gave to that, in [0, 1]
/// @param is the class it should have answered
@SuppressWarnings("ArrayRecordComponent") // compared below
public record Correction(
        Instant when, String data, byte[] ink, List<Stroke> strokes, int said, float certainty, int is) {
    public static final int SIDE = 28;
    public static final int PIXELS = SIDE * SIDE;
    public static final int MOST_CLASSES = 256;

    /// @throws IllegalArgumentException with one sentence if the picture has another size or a number is impossible
    public Correction {
        if (ink.length != PIXELS) {
            throw new Refusal("A correction has {0} pixels, not {1}: draw it again.", PIXELS, ink.length);
        }
        if (said < 0 || said >= MOST_CLASSES || is < 0 || is >= MOST_CLASSES || !(certainty >= 0 && certainty <= 1)) {
            throw new Refusal(
                    "A correction from {0} ({1}) to {2} is impossible: classes are 0 to {3}, a probability is 0 to 1.",
                    said, certainty, is, MOST_CLASSES - 1);
        }
        strokes = List.copyOf(strokes);
    }

    /// @param pixels 784 numbers in [0, 1]
    public static byte[] bytes(float[] pixels) {
        byte[] ink = new byte[pixels.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) Math.round(255 * Math.clamp(pixels[i], 0f, 1f));
        }
        return ink;
    }

    /// @return 784 numbers in [0, 1]
    public float[] pixels() {
        float[] pixels = new float[ink.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (ink[i] & 0xFF) / 255f;
        }
        return pixels;
    }

    /// The same drawing with another truth.
    public Correction as(int other) {
        return new Correction(when, data, ink, strokes, said, certainty, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Correction(var then, var set, var pixels, var drawn, var answer, var sure, var truth)
                && when.equals(then)
                && data.equals(set)
                && said == answer
                && Float.compare(certainty, sure) == 0
                && is == truth
                && strokes.equals(drawn)
                && Arrays.equals(ink, pixels);
    }

    @Override
    public int hashCode() {
        return 31 * when.hashCode() + is;
    }

    @Override
    public String toString() {
        return "a " + is + " read as " + said + " at " + when;
    }
}
