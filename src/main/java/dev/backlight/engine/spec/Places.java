package dev.backlight.engine.spec;

/// What a layer makes of the places that values have in a picture.
public enum Places {
    /// Reads a picture and gives a picture.
    READS,
    /// Takes a picture and gives a row.
    FORGETS,
    /// Takes a row only.
    REFUSES,
    /// Takes anything and leaves it in its shape.
    KEEPS
}
