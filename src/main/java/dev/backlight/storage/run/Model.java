package dev.backlight.storage.run;

import dev.backlight.data.ClassNames;
import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.past.Snapshot;

/// A trained network as it is kept: enough to answer with it.
///
/// @param loss says how outputs are read as probabilities
/// @param epoch the one it was in
/// @param step optimizer steps taken
/// @param parameters in the order of `Network.parameters()`, row-major
/// @param names what its outputs are called
/// @param preparation how a picture becomes what it reads
public record Model(
        NetworkSpec network,
        LossSpec loss,
        int epoch,
        long step,
        Weights parameters,
        ClassNames names,
        Preparation preparation) {
    /// One of digits that come as MNIST's do.
    public Model(NetworkSpec network, LossSpec loss, int epoch, long step, Weights parameters) {
        this(network, loss, epoch, step, parameters, ClassNames.NUMBERED, Preparation.MNIST);
    }

    public Snapshot snapshot() {
        return new Snapshot(step, epoch, 0, network, parameters, Double.NaN, 0);
    }
}
