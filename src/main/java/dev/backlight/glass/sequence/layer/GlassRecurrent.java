package dev.backlight.glass.sequence.layer;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// A layer whose state walks along the sequence.
public interface GlassRecurrent extends GlassSequenceLayer {

    /// Every step's numbers.
    ///
    /// @param x [positions x inputs]
    List<RecurrentStep> steps(DMatrixRMaj x);

    /// As the other `backward`.
    ///
    /// @param blame receives for each position ∂L/∂h, what comes from above and from the step after together
    DMatrixRMaj backward(
            DMatrixRMaj x, DMatrixRMaj y, DMatrixRMaj delta, List<DMatrixRMaj> gradients, double[][] blame);

    @Override
    default DMatrixRMaj backward(
            DMatrixRMaj x, DMatrixRMaj y, int[] asked, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
        return backward(x, y, delta, gradients, new double[x.numRows][]);
    }
}
