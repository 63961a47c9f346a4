package dev.backlight.engine.layer;

import dev.backlight.engine.Parameter;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// One layer at work. Buffers are taken once, for the largest batch; a step allocates nothing.
public sealed interface Layer permits Dense, Activate, Softmax {
    /// @param x [batch x inputs], kept until `backward`; not modified
    /// @return [batch x outputs], owned by the layer, overwritten by the next call
    FMatrixRMaj forward(FMatrixRMaj x);

    /// Fills the gradients of this layer's parameters, as sums over the rows.
    ///
    /// @param gradOutput [batch x outputs], the gradient of the loss by the last `forward`'s output; may be overwritten
    /// @param wanted whether the gradient by the input is needed; the first layer's is not
    /// @return [batch x inputs], the gradient of the loss by the input, or null if it isn't wanted
    FMatrixRMaj backward(FMatrixRMaj gradOutput, boolean wanted);

    default List<Parameter> parameters() {
        return List.of();
    }
}
