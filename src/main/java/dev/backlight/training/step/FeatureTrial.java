package dev.backlight.training.step;

import dev.backlight.data.LearningData;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.judge.Evaluator;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// How well a recipe's network would read other inputs: the same layers, seed and optimizer, trained aside for a
/// few epochs.
public final class FeatureTrial {
    private FeatureTrial() {}

    /// @param config on the features that are tried
    /// @param progress told the share done, in [0, 1]
    /// @return share of the test set read rightly; NaN if the training diverged
    /// @throws CancellationException if it was cancelled
    /// @throws IllegalArgumentException with one sentence if the recipe can't be used on the data
    public static double accuracy(
            ExperimentConfig config,
            LearningData data,
            int epochs,
            BooleanSupplier cancelled,
            DoubleConsumer progress) {
        config.check(data);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(config, data.train(), team);
            long steps = (long) epochs * loop.stepsPerEpoch();
            while (loop.steps() < steps) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("The trial is no longer wanted.");
                }
                if (loop.step() == Outcome.DIVERGED) {
                    return Double.NaN;
                }
                progress.accept((double) loop.steps() / steps);
            }
            return new Evaluator(loop.network().spec(), config.loss(), data.test(), team)
                    .evaluate(epochs, steps, loop.weights())
                    .accuracy();
        }
    }
}
