package dev.backlight.data.pen;

/// Pixels of a picture: columns from `left` to before `right`, rows from `top` to before `bottom`.
public record PixelBox(int left, int top, int right, int bottom) {
    /// No pixel.
    public static final PixelBox NONE = new PixelBox(0, 0, 0, 0);

    public boolean isEmpty() {
        return left >= right || top >= bottom;
    }

    /// The least box around both.
    public PixelBox with(PixelBox other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return new PixelBox(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
