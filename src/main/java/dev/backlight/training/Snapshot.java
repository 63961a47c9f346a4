package dev.backlight.training;

import dev.backlight.engine.NetworkSpec;

/// The network as it stood after a step: what the screen, the evaluator and the microscope read.
///
/// @param step optimizer steps taken so far
/// @param epoch the current one, from 1
/// @param stepInEpoch steps taken within it
/// @param parameters in the order of `Network.parameters()`, row-major; never written again
/// @param trainLoss smoothed, NaN before the first step
public record Snapshot(
        long step,
        int epoch,
        int stepInEpoch,
        NetworkSpec spec,
        float[][] parameters,
        double trainLoss,
        double samplesPerSecond) {

    Snapshot withParameters(float[][] others) {
        return new Snapshot(step, epoch, stepInEpoch, spec, others, trainLoss, samplesPerSecond);
    }
}
