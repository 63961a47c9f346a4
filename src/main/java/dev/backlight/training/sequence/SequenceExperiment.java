package dev.backlight.training.sequence;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Recipe;

/// A task with the recipe that learns it.
///
/// @param label which network this is among others that learn the same, in the field's own spelling
public record SequenceExperiment(String label, SequenceData data, SequenceRecipe recipe) implements Recipe {
    @Override
    public SequenceLearner learner(ThreadTeam team) {
        return new SequenceLearner(this, team);
    }
}
