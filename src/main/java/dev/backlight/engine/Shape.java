package dev.backlight.engine;

/// Shape of one example between two layers. A row of a batch holds it channel by channel, row by row.
public record Shape(int channels, int height, int width) {
    /// @throws IllegalArgumentException if a side is not positive
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "A shape of " + channels + "x" + height + "x" + width + " is empty: every side needs at least 1.");
        }
    }

    /// A vector of n numbers.
    public static Shape flat(int n) {
        return new Shape(n, 1, 1);
    }

    public int size() {
        return Math.multiplyExact(channels, Math.multiplyExact(height, width));
    }

    public boolean isFlat() {
        return height == 1 && width == 1;
    }

    @Override
    public String toString() {
        return isFlat() ? "[" + channels + "]" : "[" + channels + "x" + height + "x" + width + "]";
    }
}
