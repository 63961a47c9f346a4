package dev.backlight.engine.loss;

import dev.backlight.engine.spec.LossSpec;
import org.ejml.data.FMatrixRMaj;

/// A loss at work: a mean over the batch, so that gradients do not grow with it.
public interface Loss {

    /// The loss that `spec` names.
    static Loss of(LossSpec spec) {
        return switch (spec) {
            case LossSpec.SquaredError _ -> new SquaredErrorLoss();
            case LossSpec.SoftmaxCrossEntropy(float smoothing) -> new SoftmaxCrossEntropyLoss(smoothing);
            case LossSpec.BinaryCrossEntropy _ -> new BinaryCrossEntropyLoss();
            case LossSpec.Huber(float delta) -> new HuberLoss(delta);
        };
    }

    /// @param output what the network gave [batch x outputs]; not modified
    /// @param target what it should have given [batch x outputs]; not modified
    /// @param gradOutput receives ∂loss/∂output [batch x outputs] (reshaped), or null if only the value is wanted
    /// @return the mean loss of the batch
    /// @throws IllegalArgumentException if the shapes differ
    double valueAndGradient(FMatrixRMaj output, FMatrixRMaj target, FMatrixRMaj gradOutput);

    /// The same for class labels: label k stands for a 1 at output k and 0 elsewhere. If there is one output only,
    /// the label is the target itself.
    ///
    /// @param labels one per row, more are ignored
    /// @throws IllegalArgumentException if there are fewer labels than rows, or a label has no output
    double valueAndGradient(FMatrixRMaj output, int[] labels, FMatrixRMaj gradOutput);

    /// What the outputs say as probabilities, in the way that belongs to this loss.
    ///
    /// @param probabilities receives [batch x outputs] (reshaped); may be `output` itself
    void probabilities(FMatrixRMaj output, FMatrixRMaj probabilities);
}
