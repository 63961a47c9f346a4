package dev.backlight.training;

/// Everything a training needs to go on bit for bit as if it had never stopped. Randomness is addressed by seed,
/// epoch and step, so the position stands for it.
///
/// @param step optimizer steps taken; says the epoch and the place in it
/// @param parameters in the order of `Network.parameters()`, row-major
/// @param optimizerSteps the optimizer's own count
/// @param optimizerState as from `Optimizer.copyState()`
/// @param learningRate before the schedule; the recipe's, or what it was changed to
/// @param smoothedLoss NaN before the first step
/// @param seen examples of the current epoch so far
/// @param right how many of them were read rightly
/// @param epochLoss sum of their losses
/// @param watched null where the schedule watches nothing
public record Checkpoint(
        long step,
        float[][] parameters,
        long optimizerSteps,
        float[][] optimizerState,
        float learningRate,
        double smoothedLoss,
        int seen,
        int right,
        double epochLoss,
        Watched watched) {

    /// What a schedule that waits for plateaus has seen: see `Plateau`.
    public record Watched(double best, int waited, float factor) {}
}
