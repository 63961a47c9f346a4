package dev.backlight.training.plane;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;

/// Where the weights of a playground begin, and how another one begins with the same.
public final class FirstWeights {
    private FirstWeights() {}

    /// All numbers of the untrained network; pure.
    ///
    /// @return in the order of `Network.parameters()`
    public static Weights of(PlaneConfig config) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            return Network.create(config.network(), config.seed(), team, 1).weights();
        }
    }

    /// All numbers of the untrained network, with the weights of another where a layer has the same sizes in both.
    /// The automatic initialiser looks at the activation, and what stands between two layers moves their random
    /// numbers: without this a change of either would change the first weights too.
    ///
    /// @return null where the two are meant to begin apart, by seed or initialiser
    public static Weights like(PlaneConfig other, PlaneConfig config) {
        if (other.seed() != config.seed() || !other.initializer().equals(config.initializer())) {
            return null;
        }
        Weights first = of(config);
        Weights model = of(other);
        Wiring here = Wiring.of(config.network());
        Wiring there = Wiring.of(other.network());
        for (int layer = 0; layer < Math.min(here.layers(), there.layers()); layer++) {
            if (here.inputs(layer) == there.inputs(layer) && here.units(layer) == there.units(layer)) {
                first = first.with(
                        here.weights(layer), model.get(there.weights(layer)).copy());
            }
        }
        return first;
    }
}
