package dev.backlight.engine;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import java.lang.ref.SoftReference;

/// One network at work that takes over the weights of one moment after another, for whoever follows a training or
/// goes through its past. The buffers of a convolution are megabytes: made anew for each moment they filled the
/// memory within seconds, and each time the program stood still for a tenth of a second until it was cleared.
///
/// The network is held softly, so that it goes soon after nobody has asked for it. One thread at a time.
public final class ReusedNetwork {
    private SoftReference<Network> last = new SoftReference<>(null);
    private int rows;

    /// The network with these weights, for one thread.
    ///
    /// @param maxBatch the most rows that `forward` will be given
    /// @param weights copied
    /// @return valid until the next call, which may put other weights into it
    /// @throws IllegalArgumentException as `Network.create` and `Network.set`
    public Network with(NetworkSpec spec, int maxBatch, Weights weights) {
        Network network = last.get();
        if (network == null || rows != maxBatch || !network.spec().equals(spec)) {
            network = Network.create(spec, 0, ThreadTeam.of(1), maxBatch);
            last = new SoftReference<>(network);
            rows = maxBatch;
        }
        network.set(weights);
        return network;
    }
}
