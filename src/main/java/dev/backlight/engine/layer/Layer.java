package dev.backlight.engine.layer;

import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// One layer at work. It owns its buffers, sized for the network's largest batch and reshaped for shorter ones; a
/// step allocates nothing.
public sealed interface Layer
        permits Activate, BatchNorm, Conv2d, Dense, Dropout, Flatten, PictureStack, Pool, Softmax {

    /// @param x [batch x inputs]; not modified, kept until `backward`
    /// @param training whether dropout and batch statistics are on
    /// @return [batch x outputs], owned by the layer, valid until the next `forward`
    FMatrixRMaj forward(FMatrixRMaj x, boolean training);

    /// Fills the gradients of this layer's parameters, as sums over the rows, and passes the gradient on.
    ///
    /// @param gradOutput [batch x outputs], the gradient of the loss by the output of the last training `forward`;
    /// it may be overwritten
    /// @param wanted whether the gradient by the input is needed; the first layer's is not
    /// @return [batch x inputs], the gradient of the loss by the input; null if it isn't wanted
    FMatrixRMaj backward(FMatrixRMaj gradOutput, boolean wanted);

    /// Says which training step, from 0, the next `forward` belongs to; of no account to layers that draw nothing
    /// at random.
    default void seek(long trainingStep) {}

    /// Whether it takes the examples as they entered the network and normalizes them itself.
    default boolean normalizes() {
        return false;
    }

    /// In a fixed order: weights, then biases, then statistics.
    default List<Parameter> parameters() {
        return List.of();
    }
}
