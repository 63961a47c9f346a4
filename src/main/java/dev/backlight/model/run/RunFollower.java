package dev.backlight.model.run;

import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;

/// Goes along with a run and those that are begun after it: what keeps them in a list, or nobody.
///
/// @param <D> what is learned from
public interface RunFollower<D> {
    /// The present run will be another; what is told from now on belongs to that one.
    void left();

    /// The present run goes on with another recipe or other data.
    void changed(ExperimentConfig config, D data);

    /// What the trainer says of the run with this history; called once a frame.
    ///
    /// @param newest test result; null before the first
    void update(MetricHistory history, ExperimentConfig config, D data, RunState state, Evaluation newest);

    /// The training has ended; returns when all that is to be kept is.
    ///
    /// @param newest test result; null before the first
    void close(MetricHistory history, Evaluation newest);

    /// One who keeps nothing.
    static <D> RunFollower<D> nobody() {
        return new RunFollower<>() {
            @Override
            public void left() {}

            @Override
            public void changed(ExperimentConfig config, D data) {}

            @Override
            public void update(
                    MetricHistory history, ExperimentConfig config, D data, RunState state, Evaluation newest) {}

            @Override
            public void close(MetricHistory history, Evaluation newest) {}
        };
    }
}
