package dev.backlight.glass;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// A layer that changes nothing on this path: flatten, and dropout outside training.
public record GlassSame() implements GlassLayer {

    @Override
    public DMatrixRMaj forward(DMatrixRMaj x) {
        return x.copy();
    }

    @Override
    public DMatrixRMaj backward(DMatrixRMaj x, DMatrixRMaj y, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
        return delta.copy();
    }

    @Override
    public double coefficient(double[] x, int from, int to) {
        return from == to ? 1 : 0;
    }
}
