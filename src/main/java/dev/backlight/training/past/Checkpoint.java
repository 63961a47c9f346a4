package dev.backlight.training.past;

import dev.backlight.engine.spec.Weights;

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
/// @param best null where nothing is waited for
public record Checkpoint(
        long step,
        Weights parameters,
        long optimizerSteps,
        float[][] optimizerState,
        float learningRate,
        double smoothedLoss,
        int seen,
        int right,
        double epochLoss,
        Watched watched,
        Best best)
        implements LearnerState {

    /// The weights of the best epoch are counted too, though several may share them.
    @Override
    public long numbers() {
        return count(optimizerState)
                + (best == null || best.parameters() == null
                        ? 0
                        : best.parameters().count());
    }

    private static long count(float[][] arrays) {
        long count = 0;
        for (float[] array : arrays) {
            count += array.length;
        }
        return count;
    }

    /// What a schedule that waits for plateaus has seen: see `Plateau`.
    public record Watched(double best, int waited, float factor) {}

    /// What early stopping has seen.
    ///
    /// @param epoch the one with the lowest validation loss, from 1; 0 before the first
    /// @param loss that loss, infinite before the first
    /// @param waited epochs since
    /// @param parameters of that epoch's end, null before the first
    public record Best(int epoch, double loss, int waited, Weights parameters) {
        public static final Best NONE = new Best(0, Double.POSITIVE_INFINITY, 0, null);
    }
}
