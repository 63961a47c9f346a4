package dev.backlight.training.past;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import org.ejml.data.FMatrixRMaj;

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

    /// What of an example enters the network, before its normalization: its features, or the example itself.
    ///
    /// @param input one example; not modified
    public float[] entered(float[] input) {
        if (spec.extraction().isNone()) {
            return input;
        }
        FMatrixRMaj x = FMatrixRMaj.wrap(1, input.length, input);
        return spec.extraction().extractor(ThreadTeam.of(1), 1).forward(x).data;
    }

    public Snapshot withParameters(float[][] others) {
        return new Snapshot(step, epoch, stepInEpoch, spec, others, trainLoss, samplesPerSecond);
    }
}
