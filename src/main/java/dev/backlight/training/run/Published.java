package dev.backlight.training.run;

import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.Recording;
import dev.backlight.training.past.Snapshot;

/// What a trainer shows of itself at one moment, in one piece: all parts belong to the same run, and unless it is
/// running the snapshot is the network at the very step that the progress tells. So whoever sees a training
/// finished has its last weights in the same hand.
///
/// @param snapshot the newest network that was copied; while the training runs it may lag a few steps behind
/// @param evaluation the newest test result of this run; null before the first
/// @param history of this run; goes on growing
/// @param estimates test results by a part of the test set, taken about twice a second in the first epochs; go on
///     growing
/// @param recording the past of this run; goes on growing
/// @param failure what ended this run before its time, in the state FAILED; null otherwise
public record Published(
        Progress progress,
        Snapshot snapshot,
        Evaluation evaluation,
        MetricHistory history,
        MetricHistory estimates,
        Recording recording,
        Throwable failure) {

    Published with(Progress now, Snapshot newest) {
        return new Published(now, newest, evaluation, history, estimates, recording, failure);
    }

    Published withEvaluation(Evaluation newest) {
        return new Published(progress, snapshot, newest, history, estimates, recording, failure);
    }

    /// The run stands still where it was last shown.
    Published failed(Throwable why) {
        Progress kept = new Progress(
                RunState.FAILED,
                snapshot.step(),
                snapshot.epoch(),
                progress.epochs(),
                snapshot.stepInEpoch(),
                progress.stepsPerEpoch(),
                snapshot.trainLoss(),
                0,
                progress.threads(),
                progress.bestEpoch(),
                "failed");
        return new Published(kept, snapshot, evaluation, history, estimates, recording, why);
    }
}
