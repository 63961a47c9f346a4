package dev.backlight.storage.run;

import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.recipe.ExperimentConfig;

/// A training that can go on elsewhere: its recipe and where it stood.
public record TrainingState(ExperimentConfig config, Checkpoint checkpoint) {}
