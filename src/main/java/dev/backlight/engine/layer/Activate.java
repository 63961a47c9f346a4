package dev.backlight.engine.layer;

import dev.backlight.engine.spec.Activation;
import org.ejml.data.FMatrixRMaj;

/// An activation function on each number: a = f(z). Backward: ∂L/∂z = ∂L/∂a · f′(z). Shapes: all [batch x units].
public final class Activate implements Layer {
    private final Activation function;
    private final FMatrixRMaj output;
    private FMatrixRMaj input;

    public Activate(Activation function, int units, int maxBatch) {
        this.function = function;
        output = new FMatrixRMaj(maxBatch, units);
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        input = x;
        output.reshape(x.numRows, x.numCols);
        Activations.values(function, x.data, output.data, x.getNumElements());
        return output;
    }

    /// Works in place: the gradient by the output becomes the gradient by the input.
    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput, boolean wanted) {
        if (!wanted) {
            return null;
        }
        Activations.timesSlopes(function, input.data, output.data, gradOutput.data, gradOutput.getNumElements());
        return gradOutput;
    }
}
