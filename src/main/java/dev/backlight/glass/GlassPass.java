package dev.backlight.glass;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// One walk through a network and back, with every value on the way.
///
/// @param values x as the first layer takes it, normalized, then the output of each layer: for a dense layer the
/// weighted sums z, for an activation the
///     activations a
/// @param loss L
/// @param deltas ∂L/∂values, in the same places
/// @param gradients ∂L/∂θ in the order of `Network.parameters()`; zero for statistics
public record GlassPass(List<DMatrixRMaj> values, double loss, List<DMatrixRMaj> deltas, List<DMatrixRMaj> gradients) {

    /// What the last layer gave.
    public DMatrixRMaj output() {
        return values.getLast();
    }
}
