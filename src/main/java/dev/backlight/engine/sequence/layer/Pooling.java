package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.math.sequence.RowVectors;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// Goes on with the rows of the positions asked, with each sequence's last or first row, or with the mean of its
/// rows. Shapes: x [rows x width], y [answers x width]; sequences keep the batch's sorted order. Backward: the
/// gradient goes back to the rows that were read, divided by their number for a mean; all other rows get 0.
public final class Pooling implements SequenceLayer {
    private final Reading reading;
    private final FMatrixRMaj output;
    private final FMatrixRMaj gradInput;
    private SequenceBatch batch;

    public Pooling(Reading reading, int width, int maxRows) {
        this.reading = reading;
        output = new FMatrixRMaj(maxRows, width);
        gradInput = new FMatrixRMaj(maxRows, width);
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, SequenceBatch rows, boolean training) {
        batch = rows;
        int width = x.numCols;
        gradInput.reshape(x.numRows, width);
        int answers = reading == Reading.ASKED ? rows.askedCount() : rows.size();
        output.reshape(answers, width);
        if (reading == Reading.MEAN) {
            means(x, width);
            return output;
        }
        for (int i = 0; i < answers; i++) {
            System.arraycopy(x.data, row(i) * width, output.data, i * width, width);
        }
        return output;
    }

    private int row(int answer) {
        return switch (reading) {
            case ASKED -> batch.asked()[answer];
            case LAST -> batch.start(batch.length(answer) - 1) + answer;
            case FIRST, MEAN -> answer;
        };
    }

    private void means(FMatrixRMaj x, int width) {
        Arrays.fill(output.data, 0, output.getNumElements(), 0);
        for (int t = 0; t < batch.times(); t++) {
            for (int b = 0; b < batch.active(t); b++) {
                RowVectors.add(x.data, (batch.start(t) + b) * width, output.data, b * width, width);
            }
        }
        for (int b = 0; b < batch.size(); b++) {
            scale(output.data, b * width, width, 1f / batch.length(b));
        }
    }

    private static void scale(float[] values, int at, int n, float factor) {
        for (int j = at; j < at + n; j++) {
            values[j] *= factor;
        }
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput) {
        int width = gradOutput.numCols;
        Arrays.fill(gradInput.data, 0, gradInput.getNumElements(), 0);
        if (reading != Reading.MEAN) {
            for (int i = 0; i < gradOutput.numRows; i++) {
                System.arraycopy(gradOutput.data, i * width, gradInput.data, row(i) * width, width);
            }
            return gradInput;
        }
        for (int b = 0; b < batch.size(); b++) {
            scale(gradOutput.data, b * width, width, 1f / batch.length(b));
        }
        for (int t = 0; t < batch.times(); t++) {
            System.arraycopy(gradOutput.data, 0, gradInput.data, batch.start(t) * width, batch.active(t) * width);
        }
        return gradInput;
    }
}
