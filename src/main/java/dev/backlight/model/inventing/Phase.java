package dev.backlight.model.inventing;

/// The parts of a step of the duel, in slow motion.
public enum Phase {
    /// No slow motion: all of it.
    ALL,
    /// Random numbers become points.
    INVENT,
    /// The discriminator colours the plane.
    JUDGE,
    /// It learns to tell better.
    SHARPEN,
    /// The generator moves its points along the arrows.
    DECEIVE;

    /// Of the four the one behind this one; they go round.
    Phase next() {
        return this == DECEIVE ? INVENT : values()[ordinal() + 1];
    }
}
