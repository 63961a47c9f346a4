package dev.backlight.training.run;

import dev.backlight.data.LearningData;
import dev.backlight.text.Refusal;
import dev.backlight.training.judge.EvaluatorThread;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.Moment;
import dev.backlight.training.past.Recording;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.step.TrainingLoop;
import java.util.Arrays;

/// What begins anew at a reset, the history and the recording with it.
record Run(ExperimentConfig config, LearningData data, TrainingLoop loop, MetricHistory history, Recording recording) {

    /// What is judged now and then.
    EvaluatorThread.Subject subject() {
        return new EvaluatorThread.Subject(
                loop.network().spec(), config.loss(), data.test(), loop.validation(), history);
    }

    void test(EvaluatorThread evaluator, int epochsDone) throws InterruptedException {
        evaluator.ask(epochsDone, loop.steps(), x(), loop.copyParameters(), loop.validated());
    }

    /// At its end a training that waits for the best epoch goes back to that one's weights. They are judged again,
    /// the curves stay as they are.
    void takeBest(EvaluatorThread evaluator) throws InterruptedException {
        int best = loop.takeBest();
        if (best > 0) {
            evaluator.askBeside(best, (long) best * loop.stepsPerEpoch(), loop.copyParameters());
        }
    }

    /// Stands where a training stood that was kept.
    ///
    /// @throws IllegalArgumentException with one sentence if it is from another recipe, or early stopping ended it
    void resume(Checkpoint saved) {
        loop.restore(saved);
        if (loop.isStopped()) {
            throw new Refusal(
                    "The training has stopped, its validation loss had not become lower for {0} epochs: give it more"
                            + " patience.",
                    saved.best().waited());
        }
    }

    /// Takes over another run's state and past as they were at a moment, or at the last one before it that one can
    /// learn on from.
    ///
    /// @throws IllegalArgumentException with one sentence if there is none
    void branchOff(Run left, Snapshot from) {
        if (!Arrays.equals(lengths(from.parameters()), loop.sizes())) {
            throw new IllegalArgumentException("Step " + from.step()
                    + " is of another network than the one that learns now: choose a moment of this run.");
        }
        Moment start = left.recording().resumableAt(from.step());
        if (start == null) {
            throw new Refusal("Step {0} can be looked at but not learned on from: choose a later one.", from.step());
        }
        loop.restore(start.checkpoint());
        history.takeOver(left.history(), (double) from.step() / loop.stepsPerEpoch());
        recording.takeOver(left.recording(), from.step());
    }

    private static int[] lengths(float[][] arrays) {
        return Arrays.stream(arrays).mapToInt(array -> array.length).toArray();
    }

    /// Whether there is nothing more to learn: all epochs are done, or early stopping has ended it.
    boolean isOver() {
        return loop.epoch() > config.epochs() || loop.isStopped();
    }

    /// Takes over parameters that were learned elsewhere, unless they were learned from another network than its
    /// own; the recording has them from this step on.
    ///
    /// @return whether it did
    boolean adopt(Snapshot from, float[][] parameters, Progress now) {
        if (from.step() != loop.steps() || from.spec() != loop.network().spec()) {
            return false;
        }
        loop.adopt(parameters);
        recording.replace(snapshot(now), loop);
        return true;
    }

    /// Epochs learned from so far, with their fraction: where its figures stand in a chart.
    double x() {
        return (double) loop.steps() / loop.stepsPerEpoch();
    }

    /// How far it is; the end of an epoch still belongs to it.
    Progress progress(RunState state, double samplesPerSecond, String problem) {
        boolean atEpochEnd = loop.steps() > 0 && loop.stepInEpoch() == 0;
        return new Progress(
                state,
                loop.steps(),
                atEpochEnd ? loop.epoch() - 1 : loop.epoch(),
                config.epochs(),
                atEpochEnd ? loop.stepsPerEpoch() : loop.stepInEpoch(),
                loop.stepsPerEpoch(),
                loop.smoothedLoss(),
                samplesPerSecond,
                loop.bestEpoch(),
                problem);
    }

    /// The network as it stands, at the place that `now` says.
    Snapshot snapshot(Progress now) {
        return place(now).withParameters(loop.copyParameters());
    }

    /// A snapshot that has no parameters yet.
    Snapshot place(Progress now) {
        return new Snapshot(
                loop.steps(),
                now.epoch(),
                now.stepInEpoch(),
                loop.network().spec(),
                null,
                loop.smoothedLoss(),
                now.samplesPerSecond());
    }
}
