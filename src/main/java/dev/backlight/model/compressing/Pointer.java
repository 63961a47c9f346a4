package dev.backlight.model.compressing;

/// The place in a map that is decoded.
///
/// @param linear whether it is in the map of principal components, not in the autoencoder's
/// @param u from 0 at the left to 1
/// @param v from 0 at the top to 1
public record Pointer(boolean linear, double u, double v) {
    /// The place nearest to this one that is on the map.
    public Pointer inside() {
        return new Pointer(linear, Math.clamp(u, 0, 1), Math.clamp(v, 0, 1));
    }

    public Pointer moved(double du, double dv) {
        return new Pointer(linear, u + du, v + dv).inside();
    }
}
