package dev.backlight.training.run;

/// How far a training is; a value of one moment.
///
/// @param step optimizer steps taken since the start
/// @param epoch the current one, from 1
/// @param stepInEpoch steps taken within it
/// @param trainLoss smoothed over about 50 steps, NaN before the first
/// @param samplesPerSecond of the last stretch, 0 while nothing runs
/// @param threads that share a step at present: what was faster when both were last tried
/// @param bestEpoch the epoch whose weights the network has got back at the training's end; 0 while it has those of
///     its last step
/// @param problem key of what went wrong, null when nothing did
public record Progress(
        RunState state,
        long step,
        int epoch,
        int epochs,
        int stepInEpoch,
        int stepsPerEpoch,
        double trainLoss,
        double samplesPerSecond,
        int threads,
        int bestEpoch,
        String problem) {}
