package dev.backlight.training.feedback;

import dev.backlight.data.SetReader;
import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.math.RowOps;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ejml.data.FMatrixRMaj;

/// Lets a network read a whole set, in batches.
final class AnswerReader {
    /// The most rows the network must take.
    static final int BATCH = 500;

    private AnswerReader() {}

    /// @param network takes batches of 500
    /// @throws CancellationException if it was cancelled
    static Answered read(Network network, Loss loss, Dataset data, BooleanSupplier cancelled) {
        int size = data.size();
        int[] labels = new int[size];
        int[] answers = new int[size];
        float[] certainties = new float[size];
        FMatrixRMaj probabilities = new FMatrixRMaj(BATCH, data.classes());
        SetReader.of(data, 0, size, BATCH).forEach(cancelled, (from, to, x, part) -> {
            System.arraycopy(part, 0, labels, from, to - from);
            FMatrixRMaj output = network.forward(x, false);
            probabilities.reshape(to - from, data.classes());
            loss.probabilities(output, probabilities);
            for (int row = 0; row < to - from; row++) {
                answers[from + row] = RowOps.largest(output, row);
                certainties[from + row] = probabilities.get(row, answers[from + row]);
            }
        });
        return new Answered(data.classes(), labels, answers, certainties);
    }
}
