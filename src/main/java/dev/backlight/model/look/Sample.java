package dev.backlight.model.look;

/// The one example that travels through the network on screen.
///
/// @param source where it comes from
/// @param index its number in its set, -1 for a drawing or a place of the plane
/// @param label its true class, -1 when nobody knows
/// @param pixels what enters the network, of digits 784 numbers in [0, 1], row by row; not modified
public record Sample(Source source, int index, int label, float[] pixels) {
    public enum Source {
        DRAWING,
        TEST_SET,
        TRAINING_SET
    }

    public static Sample drawn(float[] pixels) {
        return new Sample(Source.DRAWING, -1, -1, pixels);
    }
}
