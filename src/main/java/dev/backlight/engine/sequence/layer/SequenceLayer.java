package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.sequence.SequenceBatch;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// One layer over sequences at work. It owns its buffers, sized for the largest batch; a step allocates nothing.
public interface SequenceLayer {

    /// @param x [rows x inputs], a row for each position of the batch (behind a pool: for each answer); not
    /// modified,
    ///     kept until `backward`
    /// @param batch how the rows lie
    /// @param training whether dropout is on
    /// @return [rows x outputs], owned by the layer, valid until the next `forward`
    FMatrixRMaj forward(FMatrixRMaj x, SequenceBatch batch, boolean training);

    /// Fills the gradients of this layer's parameters, as sums over the rows, and passes the gradient on.
    ///
    /// @param gradOutput [rows x outputs], the gradient of the loss by the last `forward`'s output; may be
    /// overwritten
    /// @return [rows x inputs], the gradient of the loss by the input; null from an embedding, which has
    /// nothing before it
    FMatrixRMaj backward(FMatrixRMaj gradOutput);

    /// In a fixed order.
    default List<Parameter> parameters() {
        return List.of();
    }

    /// Says which training step the next `forward` belongs to.
    default void seek(long trainingStep) {
        // only dropout asks
    }
}
