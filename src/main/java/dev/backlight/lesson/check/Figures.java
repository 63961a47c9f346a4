package dev.backlight.lesson.check;

/// The numbers of what is on stage.
@FunctionalInterface
public interface Figures {
    /// @throws IllegalArgumentException with one sentence if what is on stage has no such number
    double of(Quantity quantity);
}
