package dev.backlight.storage.run;

import dev.backlight.data.ClassNames;
import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.recipe.ExperimentConfig;

/// A training that can go on elsewhere: its recipe and where it stood.
///
/// @param names what the classes of its data were called
/// @param preparation how pictures became what its data are
public record TrainingState(ExperimentConfig config, Checkpoint checkpoint, ClassNames names, Preparation preparation) {
    /// One on digits that come as MNIST's do.
    public TrainingState(ExperimentConfig config, Checkpoint checkpoint) {
        this(config, checkpoint, ClassNames.NUMBERED, Preparation.MNIST);
    }
}
