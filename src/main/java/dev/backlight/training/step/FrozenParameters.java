package dev.backlight.training.step;

import dev.backlight.engine.layer.Parameter;
import java.util.ArrayList;
import java.util.List;

/// The numbers of a network that training leaves as they are: put back after each step, whatever the optimizer did.
final class FrozenParameters {
    private final List<Parameter> parameters;
    private final List<Place> places = new ArrayList<>();

    private record Place(int index, int position, float value) {}

    FrozenParameters(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    boolean has(int index, int position) {
        return index >= 0
                && index < parameters.size()
                && position >= 0
                && position < parameters.get(index).value().getNumElements();
    }

    /// Changes a number by hand: a frozen one stays at its new value.
    ///
    /// @return whether the network has such a place
    boolean put(int index, int position, float value) {
        if (!has(index, position)) {
            return false;
        }
        parameters.get(index).value().data[position] = value;
        changed(index, position);
        return true;
    }

    /// @return true
    boolean set(int index, int position, boolean frozen) {
        places.removeIf(place -> place.index() == index && place.position() == position);
        if (frozen) {
            places.add(new Place(index, position, parameters.get(index).value().data[position]));
        }
        return true;
    }

    /// Freezes the same numbers as in a network with the same parameters.
    void takeOver(FrozenParameters other) {
        places.clear();
        places.addAll(other.places);
    }

    private void changed(int index, int position) {
        if (places.stream().anyMatch(place -> place.index() == index && place.position() == position)) {
            set(index, position, true);
        }
    }

    void restore() {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            parameters.get(place.index()).value().data[place.position()] = place.value();
        }
    }
}
