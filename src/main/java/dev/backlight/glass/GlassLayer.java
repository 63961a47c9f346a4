package dev.backlight.glass;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// One layer as two equations. It keeps nothing between them: what `backward` needs is handed back to it.
public sealed interface GlassLayer
        permits GlassActivate, GlassBatchNorm, GlassConv, GlassDense, GlassDropout, GlassPool, GlassSame, GlassSoftmax {

    /// @param x [examples x inputs]
    /// @return y [examples x outputs], new
    DMatrixRMaj forward(DMatrixRMaj x);

    /// @param x what `forward` got
    /// @param y what it gave
    /// @param delta ∂L/∂y [examples x outputs]
    /// @param gradients receives ∂L/∂θ for each parameter of the layer, in order
    /// @return ∂L/∂x [examples x inputs], new
    DMatrixRMaj backward(DMatrixRMaj x, DMatrixRMaj y, DMatrixRMaj delta, List<DMatrixRMaj> gradients);

    /// The parameters themselves, in order; live.
    default List<DMatrixRMaj> parameters() {
        return List.of();
    }

    /// The inputs that an output is made of; itself unless the layer says otherwise.
    default int[] sources(int to) {
        return new int[] {to};
    }

    /// Whether an input enters an output.
    default boolean meets(int from, int to) {
        return from == to;
    }

    /// ∂y/∂x of one output by one input, at an example.
    double coefficient(double[] x, int from, int to);

    /// What is added to an output whatever comes in.
    default double added(int to) {
        return 0;
    }

    /// Where in the layer's first parameter the number stands that lies between an input and an output; −1 if the
    /// layer has none.
    default int weightPosition(int from, int to) {
        return -1;
    }

    /// Where in the layer's second parameter the number stands that is added to an output; −1 if the layer has
    /// none.
    default int biasPosition(int to) {
        return -1;
    }

    /// Where that weight is used, of a network's layer with as many inputs: once, unless the layer shares it out.
    default List<Study.Use> uses(int inputs, int from, int to) {
        return List.of(new Study.Use(from, to));
    }

    /// What a weight is multiplied by where it is used: the input, unless the layer makes something of it first.
    default double cameIn(double[] x, Study.Use use) {
        return x[use.from()];
    }
}
