package dev.backlight.view.pipeline;

/// Where a square picture is painted.
///
/// @param x left edge
/// @param y upper edge
public record Place(double x, double y, double side) {}
