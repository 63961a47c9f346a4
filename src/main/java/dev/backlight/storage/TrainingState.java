package dev.backlight.storage;

import dev.backlight.training.Checkpoint;
import dev.backlight.training.ExperimentConfig;

/// A training that can go on elsewhere: its recipe and where it stood.
public record TrainingState(ExperimentConfig config, Checkpoint checkpoint) {}
