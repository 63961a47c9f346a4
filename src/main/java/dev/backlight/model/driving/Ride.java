package dev.backlight.model.driving;

import dev.backlight.data.track.Cars;
import dev.backlight.data.track.Rays;
import dev.backlight.data.track.Track;
import dev.backlight.training.driving.Policy;

/// Cars on the screen's road, each with its driver, and the way that the leading one has come.
public final class Ride {
    /// How many steps of its way are kept.
    public static final int TRAIL = 70;

    /// So long nobody drives: 45 seconds.
    public static final int LONGEST = 900;

    private final Cars cars;
    private final double[][] trail = new double[TRAIL][2];
    private Policy[] drivers;
    private int steps;
    private int leader;
    private Hand hand;

    /// One car at the start, with somebody at its wheel.
    Ride(Track track, Policy driver, Hand hand) {
        this(track, 1, new Policy[] {driver});
        this.hand = hand;
    }

    /// @param drivers one, or one for each car
    Ride(Track track, int count, Policy[] drivers) {
        cars = count == drivers.length ? new Cars(track, count) : Cars.scattered(track, count, 5);
        this.drivers = drivers;
    }

    /// Others take the wheels.
    void drivers(Policy[] next) {
        drivers = next;
    }

    /// Everybody drives a step.
    void step() {
        float[] rays = new float[Rays.COUNT];
        for (int i = 0; i < cars.count(); i++) {
            if (cars.isDriving(i)) {
                cars.look(i, rays, 0);
                double network = drivers[i % drivers.length].steer(rays, 0);
                cars.step(i, hand == null ? network : hand.steer(rays, network));
                if (hand != null && !cars.isDriving(i)) {
                    cars.place(i, cars.point(i)); // who learns to drive is put back on the road
                    hand.lifted();
                }
            }
        }
        trail[steps++ % TRAIL] = new double[] {cars.x(leader), cars.y(leader)};
        int best = leader;
        for (int i = 0; i < cars.count(); i++) {
            boolean ahead = cars.laps(i) > cars.laps(best) + 0.05 || !cars.isDriving(best);
            best = cars.isDriving(i) && ahead ? i : best;
        }
        if (best != leader) {
            leader = best;
            steps = 0;
        }
    }

    public Cars cars() {
        return cars;
    }

    /// The car that has come farthest of those that still drive.
    public int leader() {
        return leader;
    }

    /// Where the leader was so many steps ago; null if it did not lead then.
    public double[] was(int ago) {
        return ago >= steps || ago >= TRAIL ? null : trail[(steps - 1 - ago) % TRAIL];
    }

    /// What the leader sees: [Rays.COUNT].
    public float[] seen() {
        float[] rays = new float[Rays.COUNT];
        cars.look(leader, rays, 0);
        return rays;
    }

    /// Who drives the leader, having just looked.
    public Policy driver() {
        Policy policy = drivers[leader % drivers.length];
        policy.steer(seen(), 0);
        return policy;
    }

    public double steer() {
        return drivers[leader % drivers.length].steer(seen(), 0);
    }

    boolean isOver(int driven) {
        return cars.driving() == 0 || driven > LONGEST;
    }
}
