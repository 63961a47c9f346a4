package dev.backlight.glass;

import dev.backlight.engine.layer.Dropout;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// `y = m·x`, `∂L/∂x = m·∂L/∂y`, where m is 0 for who is off and `1/(1 − rate)` for the others. Srivastava et al.,
/// 2014.
///
/// @param mask m, one for each unit
record GlassDropout(double[] mask) implements GlassLayer {

    /// The mask of the first example of a step's batch.
    ///
    /// @param number which layer of the network, from 1
    static GlassDropout of(float rate, int units, Dropped dropped, int number) {
        float[] drawn = new float[units];
        Dropout.draw(rate, dropped.seed(), number, dropped.step(), drawn, units);
        double[] mask = new double[units];
        for (int i = 0; i < units; i++) {
            mask[i] = drawn[i] == 0 ? 0 : 1 / (1 - Change.written(rate));
        }
        return new GlassDropout(mask);
    }

    @Override
    public DMatrixRMaj forward(DMatrixRMaj x) {
        return masked(x);
    }

    @Override
    public DMatrixRMaj backward(DMatrixRMaj x, DMatrixRMaj y, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
        return masked(delta);
    }

    private DMatrixRMaj masked(DMatrixRMaj x) {
        DMatrixRMaj y = x.copy();
        for (int i = 0; i < y.getNumElements(); i++) {
            y.data[i] *= mask[i % mask.length];
        }
        return y;
    }

    @Override
    public double coefficient(double[] x, int from, int to) {
        return from == to ? mask[to] : 0;
    }
}
