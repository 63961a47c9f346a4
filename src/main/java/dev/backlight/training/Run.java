package dev.backlight.training;

import dev.backlight.data.LearningData;

/// What begins anew at a reset, the history with it.
record Run(ExperimentConfig config, LearningData data, TrainingLoop loop, MetricHistory history) {}
