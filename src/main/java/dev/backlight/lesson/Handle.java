package dev.backlight.lesson;

import dev.backlight.lesson.check.Quantity;

/// A number that a step lets one change, by a slider.
///
/// @param from least value
/// @param to largest value
/// @param logarithmic whether equal ways on the slider are equal factors
/// @param whole whether only whole numbers are meant
public record Handle(Quantity quantity, double from, double to, boolean logarithmic, boolean whole) {}
