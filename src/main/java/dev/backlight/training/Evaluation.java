package dev.backlight.training;

/// How the network did on the whole test set.
///
/// @param epoch epochs finished when it was taken, 0 before training
/// @param step optimizer steps taken then
/// @param loss mean over the test set
/// @param accuracy share of the test set read rightly, in [0, 1]; NaN without classes
/// @param confusion [actual][predicted], counts
public record Evaluation(int epoch, long step, double loss, double accuracy, int[][] confusion) {}
