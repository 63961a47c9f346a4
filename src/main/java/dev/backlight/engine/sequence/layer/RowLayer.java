package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.layer.Dropout;
import dev.backlight.engine.layer.Layer;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.sequence.SequenceBatch;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// A layer of the ordinary networks, on each row by itself: a row is to it what an example is there.
public final class RowLayer implements SequenceLayer {
    private final Layer layer;

    public RowLayer(Layer layer) {
        this.layer = layer;
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, SequenceBatch batch, boolean training) {
        return layer.forward(x, training);
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput) {
        return layer.backward(gradOutput, true);
    }

    @Override
    public List<Parameter> parameters() {
        return layer.parameters();
    }

    @Override
    public void seek(long trainingStep) {
        if (layer instanceof Dropout dropout) {
            dropout.seek(trainingStep);
        }
    }
}
