package dev.backlight.engine.layer;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.math.Gemm;
import dev.backlight.math.RowOps;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Affine map `Y = X·W + b`.
///
/// Shapes: X [batch x inputs], W [inputs x outputs], b [1 x outputs], Y [batch x outputs].
/// Backward: ∂L/∂W = Xᵀ·∂L/∂Y, ∂L/∂b = column sums of ∂L/∂Y, ∂L/∂X = ∂L/∂Y·Wᵀ.
///
/// @see <a href="http://neuralnetworksanddeeplearning.com/chap2.html">Nielsen, chapter 2, BP1 to BP4</a>
public final class Dense implements Layer {
    private final ThreadTeam team;
    private final Parameter weights;
    private final Parameter biases;
    private final FMatrixRMaj output;
    private final FMatrixRMaj gradInput;
    private FMatrixRMaj input;

    /// @param first whether nothing comes before it, so that nobody asks for the gradient by its input
    public Dense(String name, LayerSpec.Dense spec, int inputs, ThreadTeam team, int maxBatch, boolean first) {
        this.team = team;
        weights = new Parameter(name + " weights", inputs, spec.units(), spec.l1(), spec.l2());
        biases = new Parameter(name + " biases", 1, spec.units(), 0, 0);
        output = new FMatrixRMaj(maxBatch, spec.units());
        gradInput = new FMatrixRMaj(first ? 0 : maxBatch, inputs);
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        if (x.numCols != weights.value().numRows) {
            throw new Refusal(
                    "The dense layer {0} takes rows of {1} numbers, not [{2}x{3}].",
                    weights.name(), weights.value().numRows, x.numRows, x.numCols);
        }
        input = x;
        output.reshape(x.numRows, weights.value().numCols);
        Gemm.multiply(team, x, weights.value(), output);
        RowOps.addToRows(output, biases.value().data);
        return output;
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput, boolean wanted) {
        Gemm.multiplyTransA(team, input, gradOutput, weights.gradient());
        RowOps.columnSums(gradOutput, biases.gradient().data);
        if (!wanted) {
            return null;
        }
        gradInput.reshape(gradOutput.numRows, weights.value().numRows);
        Gemm.multiplyTransB(team, gradOutput, weights.value(), gradInput);
        return gradInput;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, biases);
    }
}
