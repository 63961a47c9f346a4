package dev.backlight.training.step;

import dev.backlight.data.LearningData;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Recipe;
import dev.backlight.training.recipe.ExperimentConfig;

/// Learning from examples with their answers: a configuration and what it learns from make a training loop.
public record Supervised(ExperimentConfig config, LearningData data) implements Recipe {
    /// @throws IllegalArgumentException with one sentence if the configuration doesn't fit the data
    public Supervised {
        config.check(data);
    }

    /// @throws IllegalArgumentException with one sentence if the network doesn't fit into the memory
    @Override
    public TrainingLoop learner(ThreadTeam team) {
        return new TrainingLoop(config, data.train(), data.test(), team);
    }
}
