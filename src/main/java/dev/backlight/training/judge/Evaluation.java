package dev.backlight.training.judge;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;

/// How the network did on the whole test set, and on the examples held out.
///
/// @param epoch epochs finished when it was taken, 0 before training
/// @param step optimizer steps taken then
/// @param loss mean over the test set
/// @param accuracy share of the test set read rightly, in [0, 1]; NaN without classes
/// @param validation the same of the held-out examples; null where nothing is held out
/// @param confusion [actual][predicted], counts
/// @param network what was judged
/// @param parameters of that moment, in the order of `Network.parameters()`; never written again; null where they
///     have been given up
public record Evaluation(
        int epoch,
        long step,
        double loss,
        double accuracy,
        Score validation,
        int[][] confusion,
        NetworkSpec network,
        Weights parameters) {

    /// The same result without the numbers of the network, to save memory.
    public Evaluation withoutParameters() {
        return new Evaluation(epoch, step, loss, accuracy, validation, confusion, network, null);
    }

    /// The same result with that of the examples held out.
    public Evaluation withValidation(Score score) {
        return new Evaluation(epoch, step, loss, accuracy, score, confusion, network, parameters);
    }
}
