package dev.backlight.lab.homogenization;

import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.ThreadTeam;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Networks of a run, used by one trial after the other: beside its ten thousand numbers each holds some ten
/// megabytes for what flows through it, and thirty new ones would be garbage of 200 MB. When the run is over nobody
/// holds them.
final class SenseNetworks {
    private final Map<SequenceSpec, Deque<WeakReference<SequenceNetwork>>> free = new HashMap<>();

    /// One with fresh weights, drawn from the seed; to be given back.
    ///
    /// @param maxBatch the most sequences at once; of equal specs always the same
    SequenceNetwork take(SequenceSpec spec, long seed, int maxBatch) {
        SequenceNetwork known = known(spec);
        if (known == null) {
            return SequenceNetwork.create(spec, seed, ThreadTeam.of(1), maxBatch);
        }
        known.set(SequenceNetwork.create(spec, seed, ThreadTeam.of(1), 1).weights()); // a small one draws the same
        return known;
    }

    private synchronized SequenceNetwork known(SequenceSpec spec) {
        Deque<WeakReference<SequenceNetwork>> some = free.getOrDefault(spec, new ArrayDeque<>());
        SequenceNetwork known = null;
        while (known == null && !some.isEmpty()) {
            known = some.pop().get();
        }
        return known;
    }

    /// Its numbers may be overwritten from now on.
    synchronized void giveBack(SequenceNetwork network) {
        free.computeIfAbsent(network.spec(), _ -> new ArrayDeque<>()).push(new WeakReference<>(network));
    }
}
