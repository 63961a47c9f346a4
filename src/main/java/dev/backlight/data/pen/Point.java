package dev.backlight.data.pen;

/// A place on the drawing canvas; both coordinates in [0, 1], y downwards.
public record Point(double x, double y) {}
