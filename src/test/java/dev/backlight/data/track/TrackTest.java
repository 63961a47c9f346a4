package dev.backlight.data.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Roads, rays and cars, held to a round road whose lengths are known.
class TrackTest {
    private static final int CORNERS = 24;

    /// A circle of radius 1.
    private static Track circle() {
        double[][] corners = new double[CORNERS][];
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            corners[i] = new double[] {Math.cos(angle), Math.sin(angle)};
        }
        return Track.through(corners, 0.13);
    }

    @Test
    void aRoundRoadIsRoundAndEverywhereEquallyWide() {
        Track circle = circle();
        assertThat(circle.length()).isCloseTo(2 * Math.PI, within(0.01));
        for (int i = 0; i < circle.points(); i++) {
            assertThat(Math.hypot(circle.x(i), circle.y(i))).isCloseTo(1, within(0.002));
        }
        assertThat(circle.free(1, 0)).isCloseTo(0.13, within(0.015)); // a cell is 0.015 wide
        assertThat(circle.free(0, -1.1)).isCloseTo(0.03, within(0.015));
        assertThat(circle.free(0, 0)).isCloseTo(-0.87, within(0.015));
        assertThat(circle.heading(0)).isCloseTo(Math.PI / 2, within(0.02));
        assertThatIllegalArgumentException().isThrownBy(() -> Track.through(new double[3][2], 0.1));
    }

    @Test
    void raysEndAtTheWalls() {
        Track circle = circle();
        float[] seen = new float[Rays.COUNT];
        Rays.look(circle, 1, 0, Math.PI / 2, seen, 0);
        // straight ahead the outer wall is at √(1.13² − 1²)
        assertThat((double) seen[3]).isCloseTo(Math.sqrt(1.13 * 1.13 - 1), within(0.04));
        // 80 degrees to the right the wall is 0.13 away across, a little more along the ray
        assertThat((double) seen[0]).isCloseTo(0.13, within(0.03));
        assertThat((double) seen[6]).isCloseTo(0.13, within(0.03));
        Rays.look(circle, 1.2, 0, 0, seen, 0);
        assertThat(seen).containsOnly(0f);
    }

    @Test
    void whoKnowsTheRoadDrivesRoundAndWhoDoesNotSteerCrashes() {
        Cars cars = new Cars(circle(), 2);
        double reward = 0;
        int steps = (int) Math.round(2 * Math.PI / Cars.SPEED);
        for (int t = 0; t < steps; t++) {
            reward += cars.step(0, cars.expert(0));
            cars.step(1, 0);
        }
        assertThat(cars.laps(0)).isCloseTo(1, within(0.04));
        assertThat(reward).isCloseTo(20 * cars.laps(0), within(1e-9));
        assertThat(cars.isDriving(0)).isTrue();
        assertThat(cars.isDriving(1)).isFalse();
        assertThat(cars.driving()).isEqualTo(1);
        assertThat(cars.step(1, 0)).isZero();
        double[] state = cars.state();
        Cars other = new Cars(circle(), 2);
        other.restore(state);
        assertThat(other.state()).isEqualTo(state);
        assertThat(other.step(0, 0.3)).isEqualTo(cars.step(0, 0.3));
    }

    @Test
    void randomRoadsAreTheSameForTheSameSeed() {
        assertThat(Track.random(3).x(17))
                .isEqualTo(Track.random(3).x(17))
                .isNotEqualTo(Track.random(4).x(17));
    }
}
