package dev.backlight.training.past;

/// The running mean in which a noisy number, such as the loss of a batch, is told: the one that charts paint and
/// the one that stands beside them as a figure.
///
/// It is the exponentially weighted mean of the numbers there are, corrected for the start as Adam's moments are
/// (Kingma and Ba 2015, section 3): with β = 0.98 the number t counts for (1 - β)/(1 - βᵗ). So after one it is that
/// number, and after a few nearly their plain mean, rather than the first one for fifty steps.
///
/// What is smoothed is the difference between batches, and an epoch has shown all of them: the mean looks back no
/// further than that. Where one batch is all there is, it is the number itself; a mean of fifty would tell the loss
/// of fifty epochs.
public final class Smoothing {
    /// What a new number counts beside those before it: what came fifty numbers ago still counts for a third.
    public static final double WEIGHT = 0.02;

    private Smoothing() {}

    /// @param before the mean of the numbers before; not read for the first
    /// @param number the next
    /// @param count how many there are, this one included
    /// @param epochs how much of an epoch lies between it and the one before
    public static double next(double before, double number, long count, double epochs) {
        double weight = Math.clamp(epochs, WEIGHT, 1.0);
        double share = weight / (1 - Math.pow(1 - weight, count));
        return count == 1 ? number : before + share * (number - before);
    }
}
