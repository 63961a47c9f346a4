package dev.backlight.analysis;

import dev.backlight.data.Examples;
import dev.backlight.data.SetReader;
import dev.backlight.engine.Network;
import dev.backlight.engine.ReusedNetwork;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.RowOps;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ejml.data.FMatrixRMaj;

/// Lets a network with fixed parameters read whole sets of examples, in batches, with buffers of its own. One
/// thread at a time; the caller's.
public final class TestReader {
    private static final int BATCH = 500;

    private final Network network;
    private final Loss loss;
    private final BooleanSupplier cancelled;

    /// @param parameters in the order of `Network.parameters()`; copied
    /// @param loss says how the network's outputs are read as probabilities
    /// @param cancelled asked before each batch
    public TestReader(NetworkSpec spec, Weights parameters, LossSpec loss, BooleanSupplier cancelled) {
        this(spec, parameters, loss, cancelled, new ReusedNetwork());
    }

    /// One of many moments, each of which reads until the next one is made.
    ///
    /// @param reused reads for this one from now on
    public TestReader(
            NetworkSpec spec, Weights parameters, LossSpec loss, BooleanSupplier cancelled, ReusedNetwork reused) {
        network = reused.with(spec, BATCH, parameters);
        this.loss = Loss.of(loss);
        this.cancelled = cancelled;
    }

    /// @param examples with as many classes as the network has outputs
    /// @throws IllegalArgumentException if the examples don't fit the network
    /// @throws CancellationException if it was cancelled
    public TestReading read(Examples examples) {
        List<ClassifiedExample> answers = new ArrayList<>(examples.size());
        overBatches(examples, (from, labels, output, probabilities) -> {
            for (int row = 0; row < output.numRows; row++) {
                int answer = RowOps.largest(output, row);
                answers.add(new ClassifiedExample(
                        from + row,
                        labels[row],
                        answer,
                        probabilities.get(row, answer),
                        probabilities.get(row, labels[row])));
            }
        });
        return new TestReading(examples.classes(), answers);
    }

    /// The share of examples whose label gets the largest output, in [0, 1]; 0 without examples.
    ///
    /// @throws IllegalArgumentException if the examples don't fit the network
    /// @throws CancellationException if it was cancelled
    public double accuracy(Examples examples) {
        int[] right = {0};
        overBatches(examples, (_, labels, output, _) -> {
            for (int row = 0; row < output.numRows; row++) {
                right[0] += RowOps.largest(output, row) == labels[row] ? 1 : 0;
            }
        });
        return examples.size() == 0 ? 0 : (double) right[0] / examples.size();
    }

    private interface Batch {
        void read(int from, int[] labels, FMatrixRMaj output, FMatrixRMaj probabilities);
    }

    private void overBatches(Examples examples, Batch action) {
        if (examples.features() != network.spec().input().size()
                || examples.classes() != network.spec().output().size()) {
            throw new Refusal(
                    "The network {0} can't read {1}, which has {2} numbers in {3} classes: choose the data it was made"
                            + " for.",
                    network.spec().summary(), examples.name(), examples.features(), examples.classes());
        }
        FMatrixRMaj probabilities = new FMatrixRMaj(BATCH, examples.classes());
        SetReader.of(examples, 0, examples.size(), BATCH).forEach(cancelled, (from, _, x, labels) -> {
            FMatrixRMaj output = network.forward(x, false);
            loss.probabilities(output, probabilities);
            action.read(from, labels, output, probabilities);
        });
    }
}
