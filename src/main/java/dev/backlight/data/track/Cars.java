package dev.backlight.data.track;

import dev.backlight.math.Randomness;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Cars that drive on one road without seeing each other, equally fast.
public final class Cars {
    /// Road units a step; twenty steps are a second.
    public static final double SPEED = 0.02;

    /// Steps a second.
    public static final int STEPS_A_SECOND = 20;

    private static final double TURN = 0.16;
    private static final double TOUCH = 0.02;
    private static final int MOST_POINTS = 8;
    private static final int KEPT = 6;
    private static final double LAP_REWARD = 20;

    private final Track track;
    private final double[] x;
    private final double[] y;
    private final double[] heading;
    private final int[] point;
    private final double[] laps;
    private final boolean[] driving;

    /// All at the start.
    public Cars(Track track, int count) {
        this.track = track;
        x = new double[count];
        y = new double[count];
        heading = new double[count];
        point = new int[count];
        laps = new double[count];
        driving = new boolean[count];
        for (int i = 0; i < count; i++) {
            place(i, 0);
        }
    }

    /// Each somewhere on the road.
    public static Cars scattered(Track track, int count, long seed) {
        Cars cars = new Cars(track, count);
        RandomGenerator random = Randomness.at(seed, Randomness.Stream.DATA, -1);
        for (int i = 0; i < count; i++) {
            cars.place(i, random.nextInt(track.points()));
        }
        return cars;
    }

    /// Puts a car into the middle of the road, where it leads, with no lap driven.
    public void place(int car, int at) {
        point[car] = at;
        x[car] = track.x(at);
        y[car] = track.y(at);
        heading[car] = track.heading(at);
        laps[car] = 0;
        driving[car] = true;
    }

    public Track track() {
        return track;
    }

    public int count() {
        return x.length;
    }

    public double x(int car) {
        return x[car];
    }

    public double y(int car) {
        return y[car];
    }

    public double heading(int car) {
        return heading[car];
    }

    /// The point of the middle line beside it.
    public int point(int car) {
        return point[car];
    }

    /// Laps driven since it was placed; going back counts backwards.
    public double laps(int car) {
        return laps[car];
    }

    /// Whether it has not crashed.
    public boolean isDriving(int car) {
        return driving[car];
    }

    /// How many have not.
    public int driving() {
        int count = 0;
        for (boolean one : driving) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /// What all see: [count][Rays.COUNT], row by row.
    ///
    /// @param to receives it
    public void look(float[] to) {
        for (int i = 0; i < x.length; i++) {
            look(i, to, i * Rays.COUNT);
        }
    }

    /// What one sees.
    public void look(int car, float[] to, int at) {
        Rays.look(track, x[car], y[car], heading[car], to, at);
    }

    /// Drives a step with one car.
    ///
    /// @param steer from -1, right, to 1, left; what lies beyond is cut off
    /// @return what it gets for it: 20 for a whole lap, 1 less for a crash; 0 if it stands
    public double step(int car, double steer) {
        if (!driving[car]) {
            return 0;
        }
        heading[car] += TURN * Math.clamp(steer, -1, 1);
        x[car] += SPEED * Math.cos(heading[car]);
        y[car] += SPEED * Math.sin(heading[car]);
        int n = track.points();
        int now = track.nearest(x[car], y[car]);
        int gone = Math.floorMod(now - point[car] + n / 2, n) - n / 2;
        double part = Math.clamp(gone, -MOST_POINTS, MOST_POINTS) / (double) n;
        point[car] = now;
        laps[car] += part;
        driving[car] = track.free(x[car], y[car]) >= TOUCH;
        return LAP_REWARD * part - (driving[car] ? 0 : 1);
    }

    /// How somebody steers who knows the road: towards the middle line ten points ahead.
    public double expert(int car) {
        int ahead = point[car] + 10;
        double angle = Math.atan2(track.y(ahead) - y[car], track.x(ahead) - x[car]) - heading[car];
        angle = Math.IEEEremainder(angle, 2 * Math.PI);
        return Math.clamp(angle / 0.35, -1, 1);
    }

    /// All that changes, to be kept.
    public double[] state() {
        double[] state = new double[KEPT * x.length];
        for (int i = 0; i < x.length; i++) {
            double[] car = {x[i], y[i], heading[i], point[i], laps[i], driving[i] ? 1 : 0};
            System.arraycopy(car, 0, state, KEPT * i, KEPT);
        }
        return state;
    }

    /// Goes on where it was kept.
    public void restore(double[] state) {
        for (int i = 0; i < x.length; i++) {
            double[] car = Arrays.copyOfRange(state, KEPT * i, KEPT * i + KEPT);
            x[i] = car[0];
            y[i] = car[1];
            heading[i] = car[2];
            point[i] = (int) car[3];
            laps[i] = car[4];
            driving[i] = car[5] != 0;
        }
    }
}
