package dev.backlight.data.plane;

/// A point of the plane and what is true there.
///
/// @param x1 to the right, in [-6, 6]
/// @param x2 upwards, in [-6, 6]
/// @param label its class, counted from 0, or with regression its value, usually in [-1, 1]
public record PlanePoint(float x1, float x2, float label) {
    /// The plane reaches from -LIMIT to LIMIT both ways, as in TensorFlow Playground.
    public static final float LIMIT = 6;
}
