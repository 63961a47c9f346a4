package dev.backlight.model.compressing;

/// What is drawn at the place that is pointed at.
///
/// @param code the numbers of that place
/// @param picture its pixels, 1 for ink; principal components may go beyond both ends
/// @param nearest labels of the digits next to it, the nearest first
public record Decoded(Pointer pointer, float[] code, float[] picture, int[] nearest) {}
