package dev.backlight.math;

import org.ejml.data.FMatrixRMaj;

/// A fixed function from the numbers of an example to those that a network learns from, such as principal
/// components. Fitted to a training set, then immutable: networks on any thread may share it.
public interface Extraction {
    /// Examples as they are.
    Extraction NONE = new NoExtraction();

    default boolean isNone() {
        return this == NONE;
    }

    /// Numbers of an example.
    int inputs();

    /// Numbers it gives.
    int size();

    /// The mean of each number it gives over what it was fitted to; not to be changed.
    float[] means();

    /// The standard deviation of all numbers it gives from their means, over what it was fitted to.
    float deviation();

    /// A worker with buffers of its own, for one thread at a time.
    ///
    /// @param team shares the work; not closed
    /// @param maxBatch the most examples at a time
    Extractor extractor(ThreadTeam team, int maxBatch);

    /// Lays weights of what it gives back on what an example is made of, so that they can be seen where they look.
    /// For linear parts that is the weight each number of the example has in the sum.
    ///
    /// @param weights [size x units], row-major; not modified
    /// @return [inputs x units]
    FMatrixRMaj onInputs(FMatrixRMaj weights);

    /// An extraction at work.
    interface Extractor {
        /// @param x [batch x inputs]; not modified, kept until `backward`
        /// @return [batch x size], owned by the extractor
        FMatrixRMaj forward(FMatrixRMaj x);

        /// The gradient by the numbers of the last forward's examples.
        ///
        /// @param gradOutput [batch x size]; not modified
        /// @return [batch x inputs], owned by the extractor
        FMatrixRMaj backward(FMatrixRMaj gradOutput);
    }
}
