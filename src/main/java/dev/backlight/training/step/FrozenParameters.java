package dev.backlight.training.step;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.spec.Place;
import java.util.ArrayList;
import java.util.List;

/// The numbers of a network that training leaves as they are: put back after each step, whatever the optimizer did.
public final class FrozenParameters {
    private final List<Parameter> parameters;
    private final List<Kept> kept = new ArrayList<>();

    private record Kept(Place place, float value) {}

    /// @param parameters the network's own, which are changed in place
    public FrozenParameters(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    /// Whether the network has such a place.
    public boolean has(Place place) {
        return place.parameter() >= 0
                && place.parameter() < parameters.size()
                && place.position() >= 0
                && place.position() < parameters.get(place.parameter()).value().getNumElements();
    }

    /// Changes a number by hand: a frozen one stays at its new value.
    ///
    /// @return whether the network has such a place
    public boolean put(Place place, float value) {
        if (!has(place)) {
            return false;
        }
        values(place)[place.position()] = value;
        if (kept.stream().anyMatch(one -> one.place().equals(place))) {
            set(place, true);
        }
        return true;
    }

    /// @return true
    public boolean set(Place place, boolean frozen) {
        kept.removeIf(one -> one.place().equals(place));
        if (frozen) {
            kept.add(new Kept(place, values(place)[place.position()]));
        }
        return true;
    }

    /// Freezes the same numbers as in a network with the same parameters.
    void takeOver(FrozenParameters other) {
        kept.clear();
        kept.addAll(other.kept);
    }

    /// Puts back what has moved.
    public void restore() {
        for (int i = 0; i < kept.size(); i++) {
            Kept one = kept.get(i);
            values(one.place())[one.place().position()] = one.value();
        }
    }

    private float[] values(Place place) {
        return parameters.get(place.parameter()).value().data;
    }
}
