package dev.backlight.engine.spec;

/// One number of a network.
///
/// @param parameter the matrix it stands in, as `NetworkSpec.parameters()` counts them from 0
/// @param position within the matrix, row by row, from 0
public record Place(int parameter, int position) {}
