package dev.backlight.engine;

import dev.backlight.engine.loss.SoftmaxCrossEntropy;
import dev.backlight.engine.loss.SquaredError;
import org.ejml.data.FMatrixRMaj;

/// A loss at work: its value over a batch and its gradient by the network's output.
public interface Loss {
    static Loss of(LossSpec spec) {
        return switch (spec) {
            case LossSpec.SquaredError _ -> new SquaredError();
            case LossSpec.SoftmaxCrossEntropy entropy -> new SoftmaxCrossEntropy(entropy.labelSmoothing());
        };
    }

    /// @param output [batch x outputs], not modified
    /// @param target [batch x outputs], not modified
    /// @param gradOutput [batch x outputs], overwritten with the gradient of the mean; null if only the value is wanted
    /// @return the mean over the batch
    double valueAndGradient(FMatrixRMaj output, FMatrixRMaj target, FMatrixRMaj gradOutput);

    /// The same with classes in place of a target matrix: the target is 1 at the label and 0 elsewhere.
    ///
    /// @param labels at least `output.numRows` classes
    double valueAndGradient(FMatrixRMaj output, int[] labels, FMatrixRMaj gradOutput);

    /// What the outputs mean as probabilities. Shapes: both [batch x outputs]; they may be the same matrix.
    void probabilities(FMatrixRMaj output, FMatrixRMaj probabilities);
}
