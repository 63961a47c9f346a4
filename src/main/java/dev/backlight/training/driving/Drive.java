package dev.backlight.training.driving;

import dev.backlight.data.track.Cars;
import dev.backlight.data.track.Rays;
import dev.backlight.data.track.Track;
import java.util.Arrays;

/// How well somebody drives.
///
/// @param laps mean over the cars, each at most three
/// @param driving share of the cars that did not crash
public record Drive(double laps, double driving) {
    /// How long a test is: about two laps and a half.
    public static final int STEPS = 900;

    private static final int CARS = 16;
    private static final long SEED = 5;
    private static final double MOST = 3;

    /// Lets cars drive from places all over the road.
    public static Drive of(Track track, Policy policy) {
        Cars cars = Cars.scattered(track, CARS, SEED);
        float[] rays = new float[Rays.COUNT];
        for (int car = 0; car < CARS; car++) {
            for (int t = 0; t < STEPS && cars.isDriving(car); t++) {
                cars.look(car, rays, 0);
                cars.step(car, policy.steer(rays, 0));
            }
        }
        return of(cars);
    }

    /// The same for somebody who knows the road.
    public static Drive expert(Track track) {
        Cars cars = Cars.scattered(track, CARS, SEED);
        for (int car = 0; car < CARS; car++) {
            for (int t = 0; t < STEPS; t++) {
                cars.step(car, cars.expert(car));
            }
        }
        return of(cars);
    }

    private static Drive of(Cars cars) {
        double[] laps = new double[CARS];
        for (int car = 0; car < CARS; car++) {
            laps[car] = Math.min(MOST, cars.laps(car));
        }
        return new Drive(Arrays.stream(laps).average().orElseThrow(), (double) cars.driving() / CARS);
    }
}
