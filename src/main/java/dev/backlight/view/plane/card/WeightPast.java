package dev.backlight.view.plane.card;

import dev.backlight.engine.spec.Place;
import dev.backlight.training.past.Moment;
import dev.backlight.training.past.Snapshot;
import java.util.Arrays;
import java.util.List;

/// What one number of the network has been since its training began.
///
/// @param steps rising; the last is the step on screen
/// @param values one for each step
record WeightPast(long[] steps, float[] values) {

    /// @param moments recorded, in the order of their steps
    /// @param now on screen: what lies beyond it is left out
    static WeightPast of(List<Moment> moments, Snapshot now, Place place) {
        long[] steps = new long[moments.size() + 1];
        float[] values = new float[moments.size() + 1];
        int count = 0;
        for (Moment moment : moments) {
            if (moment.step() >= now.step()) {
                break;
            }
            Snapshot network = moment.network(); // null if it has been dropped meanwhile
            if (network != null && network.spec().equals(now.spec())) {
                steps[count] = moment.step();
                values[count++] = network.parameters().get(place);
            }
        }
        steps[count] = now.step();
        values[count++] = now.parameters().get(place);
        return new WeightPast(Arrays.copyOf(steps, count), Arrays.copyOf(values, count));
    }

    /// Steps that lie between the last two values; 0 where there is one only.
    long span() {
        int last = steps.length - 1;
        return last == 0 ? 0 : steps[last] - steps[last - 1];
    }

    /// The last value less the one before; 0 where there is one only.
    float change() {
        int last = values.length - 1;
        return last == 0 ? 0 : values[last] - values[last - 1];
    }
}
