package dev.backlight.engine.spec;

import dev.backlight.text.Refusal;

/// The shape of one example between two layers. In a matrix row the values lie channel by channel, then row by row.
///
/// @param channels feature maps, or the number of values when flat
/// @param height rows of a map; 1 when flat
/// @param width columns of a map; 1 when flat
public record Shape(int channels, int height, int width) {

    /// @throws IllegalArgumentException if a side is not positive, or the whole has more than 2^31 - 1 values
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new Refusal(
                    "A shape needs at least one value along every side, but {0} was asked for.",
                    text(channels, height, width));
        }
        if ((double) channels * height * width > Integer.MAX_VALUE) {
            throw new Refusal(
                    "The shape {0} has more values than one row can hold; make it smaller.",
                    text(channels, height, width));
        }
    }

    /// A plain row of `n` values.
    public static Shape flat(int n) {
        return new Shape(n, 1, 1);
    }

    /// Number of values in one example.
    public int size() {
        return channels * height * width;
    }

    /// Whether the values have no place in a picture.
    public boolean isFlat() {
        return height == 1 && width == 1;
    }

    /// `784` when flat, `6×28×28` otherwise.
    @Override
    public String toString() {
        return isFlat() ? Integer.toString(channels) : text(channels, height, width);
    }

    private static String text(int channels, int height, int width) {
        return channels + "×" + height + "×" + width;
    }
}
