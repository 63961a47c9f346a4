package dev.backlight.model.lab;

import dev.backlight.lab.record.KeptNetwork;

/// A network of a lab that can be opened where digits are read.
///
/// @param variant the side of the comparison it is of
public record Openable(String variant, long seed, KeptNetwork network) {}
