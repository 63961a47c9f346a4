package dev.backlight.training.driving;

import dev.backlight.data.track.Cars;
import dev.backlight.data.track.Rays;
import dev.backlight.data.track.Track;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.random.RandomGenerator;

/// Cars that learn on the way: each begins anew somewhere else when it has crashed or has driven long enough.
final class Fleet {
    /// Right, straight, left.
    static final double[] CHOICES = {-1, 0, 1};

    private static final int LONGEST = 600;
    private static final int REMEMBERED = 60;

    private final Cars cars;
    private final int[] driven;
    private final float[] seen;
    private final Deque<Double> ends = new ArrayDeque<>();

    Fleet(Track road, int count, long seed) {
        cars = Cars.scattered(road, count, seed);
        driven = new int[count];
        seen = new float[count * Rays.COUNT];
        look();
    }

    private void look() {
        cars.look(seen);
        for (int i = 0; i < seen.length; i++) {
            seen[i] -= Policy.CENTRE;
        }
    }

    int count() {
        return driven.length;
    }

    /// What all see now, less `Policy.CENTRE`: [count][Rays.COUNT]; live.
    float[] seen() {
        return seen;
    }

    /// All steer, and look again; nobody begins anew yet.
    ///
    /// @param actions [count] which of `CHOICES`
    /// @param rewards receives what each gets
    void steer(int[] actions, double[] rewards) {
        for (int i = 0; i < driven.length; i++) {
            rewards[i] = cars.step(i, CHOICES[actions[i]]);
            driven[i]++;
        }
        look();
    }

    boolean hasCrashed(int car) {
        return !cars.isDriving(car);
    }

    /// Whether it is to begin anew.
    boolean isOver(int car) {
        return hasCrashed(car) || driven[car] > LONGEST;
    }

    /// Those begin anew that are over.
    void again(RandomGenerator random) {
        boolean any = false;
        for (int i = 0; i < driven.length; i++) {
            if (isOver(i)) {
                any = true;
                ends.addLast(cars.laps(i));
                if (ends.size() > REMEMBERED) {
                    ends.removeFirst();
                }
                cars.place(i, random.nextInt(cars.track().points()));
                driven[i] = 0;
            }
        }
        if (any) {
            look();
        }
    }

    /// Laps of those that came to an end last, sorted; empty before the first.
    double[] lastLaps() {
        return ends.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    double[] state() {
        double[] own = cars.state();
        double[] state = Arrays.copyOf(own, own.length + driven.length + ends.size());
        for (int i = 0; i < driven.length; i++) {
            state[own.length + i] = driven[i];
        }
        int at = own.length + driven.length;
        for (double laps : ends) {
            state[at++] = laps;
        }
        return state;
    }

    void restore(double[] state) {
        int own = cars.state().length;
        cars.restore(Arrays.copyOf(state, own));
        for (int i = 0; i < driven.length; i++) {
            driven[i] = (int) state[own + i];
        }
        ends.clear();
        for (int i = own + driven.length; i < state.length; i++) {
            ends.addLast(state[i]);
        }
        look();
    }
}
