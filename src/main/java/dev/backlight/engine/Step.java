package dev.backlight.engine;

import dev.backlight.engine.layer.Layer;

/// What is done at once on the way through a network: a layer, or several that a stack stands for.
///
/// @param first index of the first layer done
/// @param last index of the last, whose output the step's is
record Step(Layer layer, int first, int last) {}
