package dev.backlight.engine.layer;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.math.Gemm;
import dev.backlight.math.RowOps;
import dev.backlight.math.ThreadTeam;
import dev.backlight.math.sparse.SparseInput;
import dev.backlight.text.Refusal;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Affine map `Y = X·W + b`.
///
/// Shapes: X [batch x inputs], W [inputs x outputs], b [1 x outputs], Y [batch x outputs].
/// Backward: ∂L/∂W = Xᵀ·∂L/∂Y, ∂L/∂b = column sums of ∂L/∂Y, ∂L/∂X = ∂L/∂Y·Wᵀ.
///
/// The first layer of a network normalizes what it reads, and leaves out the zeros of it where that pays.
///
/// @see <a href="http://neuralnetworksanddeeplearning.com/chap2.html">Nielsen, chapter 2, BP1 to BP4</a>
public final class Dense implements Layer {
    private final ThreadTeam team;
    private final Parameter weights;
    private final Parameter biases;
    private final FMatrixRMaj output;
    private final FMatrixRMaj gradInput;
    private final Normalization normalization;
    private final FMatrixRMaj normalized;
    private final SparseInput data;
    private FMatrixRMaj input;

    /// A layer behind another one.
    public Dense(String name, LayerSpec.Dense spec, int inputs, ThreadTeam team, int maxBatch) {
        this(name, spec, inputs, team, maxBatch, null);
    }

    private Dense(
            String name, LayerSpec.Dense spec, int inputs, ThreadTeam team, int maxBatch, Normalization normalization) {
        this.team = team;
        this.normalization = normalization;
        boolean first = normalization != null;
        weights = new Parameter(name + " weights", inputs, spec.units(), spec.l1(), spec.l2());
        biases = new Parameter(name + " biases", 1, spec.units(), 0, 0);
        output = new FMatrixRMaj(maxBatch, spec.units());
        gradInput = new FMatrixRMaj(first ? 0 : maxBatch, inputs);
        normalized = new FMatrixRMaj(first && !normalization.isNone() ? maxBatch : 0, inputs);
        data = !first ? null : new SparseInput(team, normalization.mean(), normalization.scale(), inputs);
    }

    /// A layer that nothing comes before, so that nobody asks for the gradient by its input.
    ///
    /// @param normalization what happens to the data first
    public static Dense first(
            String name, LayerSpec.Dense spec, int inputs, ThreadTeam team, int maxBatch, Normalization normalization) {
        return new Dense(name, spec, inputs, team, maxBatch, normalization);
    }

    @Override
    public boolean normalizes() {
        return normalization != null;
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        if (x.numCols != weights.value().numRows) {
            throw new Refusal(
                    "The dense layer {0} takes rows of {1} numbers, not [{2}x{3}].",
                    weights.name(), weights.value().numRows, x.numRows, x.numCols);
        }
        output.reshape(x.numRows, weights.value().numCols);
        input = x;
        if (data == null || !data.multiply(x, weights.value(), output)) {
            if (normalizes() && !normalization.isNone()) {
                normalization.apply(x, normalized);
                input = normalized;
            }
            Gemm.multiply(team, input, weights.value(), output);
        }
        RowOps.addToRows(output, biases.value().data);
        return output;
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput, boolean wanted) {
        RowOps.columnSums(gradOutput, biases.gradient().data);
        if (data != null && data.isSparse()) {
            data.gradient(input, gradOutput, biases.gradient().data, weights.gradient());
        } else {
            Gemm.multiplyTransA(team, input, gradOutput, weights.gradient());
        }
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
