package dev.backlight.lab.record;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;

/// A network of a trial, to be opened elsewhere.
///
/// @param parameters all its numbers
public record KeptNetwork(String name, NetworkSpec spec, Weights parameters) {}
