package dev.backlight.training.step;

import dev.backlight.engine.Gradients;
import dev.backlight.engine.Network;
import dev.backlight.engine.optimizer.Optimizer;
import org.ejml.data.FMatrixRMaj;

/// One step downhill: backward, the gradient's norm, clipping, update. Whoever learns from examples goes through
/// it, so that what counts as exploded is the same everywhere. Allocates nothing.
public final class Descent {
    private static final double EXPLODED = 1e6;

    /// No step in this direction leads anywhere.
    private static final double EXPLODED_GRADIENT = 1e12;

    private final Network network;
    private final Optimizer optimizer;
    private final float gradientClip;
    private double norm = Double.NaN;

    /// @param gradientClip the longest gradient that is followed; 0 for any
    public Descent(Network network, Optimizer optimizer, float gradientClip) {
        this.network = network;
        this.optimizer = optimizer;
        this.gradientClip = gradientClip;
    }

    /// Whether a loss is a number that one can learn from.
    public static boolean isUsable(double loss) {
        return loss <= EXPLODED; // false for NaN, too
    }

    /// Takes one step, unless the gradient is no usable number: then the parameters stay as they were.
    ///
    /// @param gradOutput of the loss by the output of the network's last training `forward`; overwritten
    /// @return whether it was taken
    public boolean step(FMatrixRMaj gradOutput) {
        network.backward(gradOutput);
        norm = Gradients.norm(network.parameters());
        if (!(norm <= EXPLODED_GRADIENT)) {
            return false;
        }
        if (gradientClip > 0) {
            Gradients.clip(network.parameters(), gradientClip, norm);
        }
        optimizer.step();
        return true;
    }

    /// `√Σg²` over all gradients of the last step, before any clipping; NaN before the first.
    public double norm() {
        return norm;
    }
}
