package dev.backlight.training;

import dev.backlight.data.LearningData;

/// What begins anew at a reset, the history and the recording with it.
record Run(ExperimentConfig config, LearningData data, TrainingLoop loop, MetricHistory history, Recording recording) {

    /// Takes over another run's state and past as they were at a moment, or at the last one before it that one can
    /// learn on from.
    ///
    /// @throws IllegalArgumentException with one sentence if there is none
    void branchOff(Run left, Snapshot from) {
        Moment start = left.recording().resumableAt(from.step());
        if (start == null) {
            throw new IllegalArgumentException(
                    "Step " + from.step() + " can be looked at but not learned on from: choose a later one.");
        }
        loop.restore(start.checkpoint());
        history.takeOver(left.history(), (double) from.step() / loop.stepsPerEpoch());
        recording.takeOver(left.recording(), from.step());
    }
}
