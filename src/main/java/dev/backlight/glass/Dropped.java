package dev.backlight.glass;

/// Which training step's dropout a pass takes: that of the first example in its batch.
///
/// @param seed of the experiment
/// @param step from 0
public record Dropped(long seed, long step) {}
