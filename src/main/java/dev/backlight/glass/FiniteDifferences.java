package dev.backlight.glass;

import dev.backlight.engine.spec.LossSpec;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// Gradients without backpropagation: `∂L/∂θ ≈ (L(θ + h) − L(θ − h))/(2h)`, whose error is of order h². Nielsen,
/// chapter 2, "In what sense is backpropagation a fast algorithm?", (46), in its central form.
public final class FiniteDifferences {
    private static final double H = 1e-5;

    private FiniteDifferences() {}

    /// One matrix per parameter of the network, of its shape. Parameters are nudged one by one and put back.
    public static List<DMatrixRMaj> gradients(GlassNetwork network, DMatrixRMaj x, DMatrixRMaj target, LossSpec loss) {
        return network.parameters().stream()
                .map(p -> nudgeEach(p, network, x, target, loss))
                .toList();
    }

    /// ∂L/∂x in the same way.
    public static DMatrixRMaj inputGradient(GlassNetwork network, DMatrixRMaj x, DMatrixRMaj target, LossSpec loss) {
        return nudgeEach(x, network, x, target, loss);
    }

    private static DMatrixRMaj nudgeEach(
            DMatrixRMaj values, GlassNetwork network, DMatrixRMaj x, DMatrixRMaj target, LossSpec loss) {
        DMatrixRMaj gradient = values.createLike();
        for (int i = 0; i < values.getNumElements(); i++) {
            double kept = values.data[i];
            values.data[i] = kept + H;
            double above = network.loss(x, target, loss);
            values.data[i] = kept - H;
            double below = network.loss(x, target, loss);
            values.data[i] = kept;
            gradient.data[i] = (above - below) / (2 * H);
        }
        return gradient;
    }
}
