package dev.backlight.view.microscope.source;

import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.glass.Step;
import dev.backlight.model.run.RunModel;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.Moment;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import javafx.application.Platform;

/// What the run's optimizer remembers at the network on screen: asked of the trainer while it rests, or found in
/// the recording, where one moment in sixteen has kept it.
final class OptimizerMemory {
    private final RunModel<?> run;
    private Runnable news = () -> {};
    private Checkpoint known;
    private ExperimentConfig knownFor;
    private Snapshot asked;

    OptimizerMemory(RunModel<?> run) {
        this.run = run;
    }

    void onNews(Runnable told) {
        news = told;
    }

    /// The step that the run would take next with its rule, rate and memory; the memory begins at zero where it is
    /// not known.
    Step next(Snapshot snapshot, ExperimentConfig config) {
        Checkpoint checkpoint = find(snapshot, config);
        OptimizerSpec rule = config.optimizer();
        double factor = config.schedule().factor(snapshot.step());
        if (checkpoint == null) {
            return new Step(rule, decimal(rule.learningRate()) * factor, snapshot.step(), null);
        }
        double watched = checkpoint.watched() == null ? 1 : checkpoint.watched().factor();
        return new Step(
                rule,
                decimal(checkpoint.learningRate()) * factor * watched,
                checkpoint.optimizerSteps(),
                checkpoint.optimizerState());
    }

    private static double decimal(float rate) {
        return Double.parseDouble(Float.toString(rate));
    }

    private Checkpoint find(Snapshot snapshot, ExperimentConfig config) {
        Moment past = run.timeline().positionProperty().get();
        if (past != null) {
            return past.step() == snapshot.step() && past.checkpoint() instanceof Checkpoint kept ? kept : null;
        }
        if (known != null && knownFor == config && fits(known, snapshot)) {
            return known;
        }
        ask(snapshot, config);
        return null;
    }

    private static boolean fits(Checkpoint checkpoint, Snapshot snapshot) {
        return checkpoint.step() == snapshot.step() && checkpoint.parameters().fits(snapshot.parameters());
    }

    /// Once for each snapshot, and not while the next step is already being taken.
    private void ask(Snapshot snapshot, ExperimentConfig config) {
        if (asked == snapshot || run.stateProperty().get() == RunState.RUNNING) {
            return;
        }
        asked = snapshot;
        run.checkpoint()
                .whenComplete((checkpoint, ended) -> Platform.runLater(() -> {
                    if (ended == null) {
                        known = checkpoint;
                        knownFor = config;
                        if (fits(checkpoint, snapshot)) {
                            news.run();
                        }
                    }
                }));
    }
}
