package dev.backlight.training.step;

import dev.backlight.data.Examples;
import dev.backlight.engine.optimizer.Plateau;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.judge.Evaluator;
import dev.backlight.training.judge.Score;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.function.Supplier;

/// Looks at how each epoch ended, for what is decided by that: a learning rate that waits for plateaus, and early
/// stopping. Where the validation loss decides it is found out there and then, so that it is the same each time.
final class EpochWatch {
    private final Plateau plateau;
    private final EarlyStopping stopping;
    private final Evaluator validator;
    private Score validated;

    /// @param validation what is held out; null where nothing is
    EpochWatch(ExperimentConfig config, NetworkSpec network, Examples validation, ThreadTeam team) {
        plateau = plateau(config.schedule());
        int patience = config.validation().patience();
        stopping = patience == 0 ? null : new EarlyStopping(patience);
        boolean decides = validation != null && (plateau != null || stopping != null);
        validator = decides ? new Evaluator(network, config.loss(), validation, team) : null;
    }

    private static Plateau plateau(Schedule schedule) {
        return switch (schedule) {
            case Schedule.ReduceOnPlateau reduce -> new Plateau(reduce);
            case Schedule.WarmUp(int _, Schedule then) -> plateau(then);
            case Schedule.Constant _, Schedule.Step _, Schedule.Cosine _ -> null;
        };
    }

    /// The loss watched is that of the examples held out; where nothing is held out it is the training loss.
    ///
    /// @param trainLoss mean over the epoch's training examples, each before the network learned from it
    /// @param parameters makes a copy of those at the epoch's end
    void endEpoch(int epoch, double trainLoss, Supplier<Weights> parameters) {
        if (validator != null) {
            validated = validator.score(parameters.get());
        }
        if (plateau != null) {
            plateau.observe(validated == null ? trainLoss : validated.loss());
        }
        if (stopping != null) {
            stopping.observe(epoch, validated.loss(), parameters);
        }
    }

    /// How the network did on what is held out when the last epoch ended; null where nothing depends on it, or it
    /// is not known.
    Score validated() {
        return validated;
    }

    /// What waiting at plateaus has made of the learning rate so far.
    float factor() {
        return plateau == null ? 1 : plateau.factor();
    }

    /// Whether early stopping has waited long enough.
    boolean isStopped() {
        return stopping != null && stopping.isOver();
    }

    /// Null where no plateau is waited for.
    Checkpoint.Watched watched() {
        return plateau == null ? null : new Checkpoint.Watched(plateau.best(), plateau.waited(), plateau.factor());
    }

    /// Null where nothing stops the training early.
    Checkpoint.Best best() {
        return stopping == null ? null : stopping.best();
    }

    /// Goes on where another watch stood; what is null stays as it is.
    void restore(Checkpoint.Watched watched, Checkpoint.Best best) {
        validated = null;
        if (plateau != null && watched != null) {
            plateau.restore(watched.best(), watched.waited(), watched.factor());
        }
        if (stopping != null && best != null) {
            stopping.restore(best);
        }
    }

    /// The network has other weights now: which epoch was best says nothing of them.
    void forgetBest() {
        restore(null, Checkpoint.Best.NONE);
    }
}
