package dev.backlight.model.driving;

import dev.backlight.data.track.Cars;
import dev.backlight.data.track.Rays;
import dev.backlight.training.driving.Demonstration;
import java.util.Arrays;

/// Somebody at the wheel: what he sees and how he steers is written down. Keys know left, right and nothing; the
/// wheel turns towards them in a few steps, as a hand would turn it.
final class Hand {
    /// Ten seconds.
    static final int LONG = 10 * Cars.STEPS_A_SECOND;

    private static final double QUICK = 0.34;

    private final boolean always;
    private final float[] seen = new float[LONG * Rays.COUNT];
    private final float[] steered = new float[LONG];
    private int shown;
    private int steps;
    private int key;
    private double wheel;

    /// @param always whether he steers all the time; else only while he holds a key, and the network does otherwise
    Hand(boolean always) {
        this.always = always;
    }

    /// @param direction 1 left, -1 right, 0 no key
    void hold(int direction) {
        key = direction;
    }

    boolean isAlways() {
        return always;
    }

    boolean isOver() {
        return steps >= LONG;
    }

    int left() {
        return LONG - steps;
    }

    /// One step.
    ///
    /// @param rays what is seen
    /// @param network how the network would steer
    /// @return how the car is steered
    double steer(float[] rays, double network) {
        boolean his = always || key != 0;
        double wanted = his ? key : network;
        wheel = his ? wheel + Math.clamp(wanted - wheel, -QUICK, QUICK) : network;
        if (his && shown < LONG) {
            System.arraycopy(rays, 0, seen, shown * Rays.COUNT, Rays.COUNT);
            steered[shown++] = (float) Math.clamp(wheel, -1, 1);
        }
        steps++;
        return wheel;
    }

    /// The car has left the road and stands in its middle again.
    void lifted() {
        wheel = 0;
    }

    Demonstration shown() {
        return new Demonstration(Arrays.copyOf(seen, shown * Rays.COUNT), Arrays.copyOf(steered, shown));
    }
}
