package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.math.sequence.RowVectors;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// `y = x + branch(x)`; ∂L/∂x = ∂L/∂y + what comes back through the branch. Shapes: all [rows x width]. He, Zhang,
/// Ren and Sun, 2015.
public final class Residual implements SequenceLayer {
    private final SequenceLayer[] branch;
    private final FMatrixRMaj output;
    private final FMatrixRMaj gradInput;

    public Residual(List<SequenceLayer> branch, int width, int maxRows) {
        this.branch = branch.toArray(SequenceLayer[]::new);
        output = new FMatrixRMaj(maxRows, width);
        gradInput = new FMatrixRMaj(maxRows, width);
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, SequenceBatch batch, boolean training) {
        FMatrixRMaj y = x;
        for (SequenceLayer layer : branch) {
            y = layer.forward(y, batch, training);
        }
        output.reshape(x.numRows, x.numCols);
        System.arraycopy(x.data, 0, output.data, 0, x.getNumElements());
        RowVectors.add(y.data, 0, output.data, 0, x.getNumElements());
        return output;
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput) {
        gradInput.reshape(gradOutput.numRows, gradOutput.numCols);
        System.arraycopy(gradOutput.data, 0, gradInput.data, 0, gradOutput.getNumElements());
        FMatrixRMaj g = gradOutput;
        for (int i = branch.length - 1; i >= 0; i--) {
            g = branch[i].backward(g);
        }
        RowVectors.add(g.data, 0, gradInput.data, 0, g.getNumElements());
        return gradInput;
    }

    /// What the branch is made of.
    public List<SequenceLayer> branch() {
        return List.of(branch);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(branch).stream()
                .flatMap(layer -> layer.parameters().stream())
                .toList();
    }

    @Override
    public void seek(long trainingStep) {
        for (SequenceLayer layer : branch) {
            layer.seek(trainingStep);
        }
    }
}
