package dev.backlight.training.past;

import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import org.ejml.data.FMatrixRMaj;

/// The network as it stood after a step: what the screen, the evaluator and the microscope read.
///
/// @param step optimizer steps taken so far
/// @param epoch the current one, from 1
/// @param stepInEpoch steps taken within it
/// @param architecture what the parameters belong to
/// @param parameters in the order of `Network.parameters()`, row-major; of several networks one behind the other;
///     never written again
/// @param trainLoss smoothed, NaN before the first step
public record Snapshot(
        long step,
        int epoch,
        int stepInEpoch,
        Architecture architecture,
        Weights parameters,
        double trainLoss,
        double samplesPerSecond) {

    /// The description of the network.
    ///
    /// @throws IllegalStateException if this is no single network of layers one behind the other
    public NetworkSpec spec() {
        if (architecture instanceof NetworkSpec spec) {
            return spec;
        }
        throw new IllegalStateException("This is no chain of layers: " + architecture.summary() + ".");
    }

    /// The numbers of one of several networks.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public Weights parameters(String network) {
        return parameters.of(network);
    }

    /// Whether these numbers are its own, which may be rounded.
    public boolean agrees(Weights exact) {
        return Float16.agree(exact, parameters);
    }

    /// What of an example enters the network, before its normalization: its features, or the example itself.
    ///
    /// @param input one example; not modified
    public float[] entered(float[] input) {
        NetworkSpec spec = spec();
        if (spec.extraction().isNone()) {
            return input;
        }
        FMatrixRMaj x = FMatrixRMaj.wrap(1, input.length, input);
        return spec.extraction().extractor(ThreadTeam.of(1), 1).forward(x).data;
    }

    public Snapshot withParameters(Weights others) {
        return new Snapshot(step, epoch, stepInEpoch, architecture, others, trainLoss, samplesPerSecond);
    }
}
