package dev.backlight.training.answer;

import dev.backlight.engine.Network;
import dev.backlight.engine.ReusedNetwork;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.training.past.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Answers from a snapshot, with a network of its own; the one in training is never touched.
public final class Predictor {
    private final Snapshot snapshot;
    private final Network network;
    private final Loss loss;

    /// @param loss says how the network's outputs are read as probabilities
    public Predictor(Snapshot snapshot, LossSpec loss) {
        this(snapshot, loss, new ReusedNetwork());
    }

    /// One of many moments, each of which answers until the next one is made.
    ///
    /// @param reused answers for this one from now on
    public Predictor(Snapshot snapshot, LossSpec loss, ReusedNetwork reused) {
        this.snapshot = snapshot;
        this.loss = Loss.of(loss);
        network = reused.with(snapshot.spec(), 1, snapshot.parameters());
    }

    /// Sends one example through the network.
    ///
    /// @param input the numbers of one example; kept in the probe, not copied
    /// @throws IllegalArgumentException if it has another length than the network's input
    public Probe probe(float[] input) {
        FMatrixRMaj x = FMatrixRMaj.wrap(1, input.length, input);
        FMatrixRMaj output = network.forward(x, false);
        List<float[]> activations = new ArrayList<>();
        for (int layer = 0; layer < snapshot.spec().layers().size(); layer++) {
            FMatrixRMaj values = network.output(layer);
            activations.add(java.util.Arrays.copyOf(values.data, values.numCols));
        }
        FMatrixRMaj probabilities = new FMatrixRMaj(1, output.numCols);
        loss.probabilities(output, probabilities);
        FMatrixRMaj entered = network.entered();
        return new Probe(
                snapshot,
                input,
                entered == x ? input : java.util.Arrays.copyOf(entered.data, entered.numCols),
                List.copyOf(activations),
                activations.getLast(),
                probabilities.data);
    }
}
