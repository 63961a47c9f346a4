package dev.backlight.training.sequence;

import dev.backlight.data.sequence.SequenceData;

/// A task with the recipe that learns it.
///
/// @param label which network this is among others that learn the same, in the field's own spelling
public record SequenceExperiment(String label, SequenceData data, SequenceRecipe recipe) {}
