package dev.backlight.glass.sequence.layer;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// One layer over one sequence as two sets of equations. It keeps nothing between them: what `backward` needs is
/// handed back to it.
public interface GlassSequenceLayer {

    /// @param x [positions x inputs]
    /// @param asked the positions that the task asks about
    /// @return y [positions or answers x outputs], new
    DMatrixRMaj forward(DMatrixRMaj x, int[] asked);

    /// @param x what `forward` got
    /// @param y what it gave
    /// @param delta ∂L/∂y
    /// @param gradients receives ∂L/∂θ for each parameter of the layer, in order
    /// @return ∂L/∂x, new
    DMatrixRMaj backward(DMatrixRMaj x, DMatrixRMaj y, int[] asked, DMatrixRMaj delta, List<DMatrixRMaj> gradients);

    /// The parameters themselves, in order; live.
    default List<DMatrixRMaj> parameters() {
        return List.of();
    }
}
