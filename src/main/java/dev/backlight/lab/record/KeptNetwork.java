package dev.backlight.lab.record;

import dev.backlight.engine.spec.NetworkSpec;

/// A network of a trial, to be opened elsewhere.
///
/// @param parameters as `Network.copyParameters` gives them
@SuppressWarnings("ArrayRecordComponent") // never compared
public record KeptNetwork(String name, NetworkSpec spec, float[][] parameters) {}
