package dev.backlight.data.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
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

    /// A cell is measured at its middle: to the middle line, which is round, it is the distance from the circle.
    @Test
    void howFarTheEdgeIsIsExactInTheMiddleOfACell() {
        Track circle = circle();
        assertThat(circle.halfWidth()).isEqualTo(0.13);
        double cell = 3.8 / 256;
        for (int column = 5; column < 256; column += 25) {
            for (int row = 3; row < 256; row += 25) {
                double x = -1.9 + (column + 0.5) * cell;
                double y = -1.9 + (row + 0.5) * cell;
                assertThat(circle.free(x, y)).isCloseTo(0.13 - Math.abs(Math.hypot(x, y) - 1), within(0.003));
            }
        }
        assertThat(circle.free(9, 9)).as("as far as was measured").isEqualTo(circle.free(1.9, 1.9));
    }

    @Test
    void aRoadKnowsThePointsItWasLedThrough() {
        double[][] corners = {{1, 0}, {0, 1.2}, {-1, 0}, {0, -0.8}};
        Track track = Track.through(corners, 0.2);
        assertThat(track.points()).isEqualTo(4 * 24);
        assertThat(track.corners()).isDeepEqualTo(corners);
        assertThat(Track.through(track.corners(), 0.2).length()).isEqualTo(track.length());
    }

    /// Corners all around, each a third nearer or farther at most.
    @Test
    void randomRoadsGoAroundTheMiddle() {
        double least = 9;
        double most = 0;
        for (int seed = 0; seed < 5; seed++) {
            double[][] corners = Track.random(seed).corners();
            assertThat(corners).hasDimensions(14, 2);
            for (int i = 0; i < corners.length; i++) {
                double angle = Math.atan2(corners[i][1], corners[i][0]);
                assertThat(Math.IEEEremainder(angle - 2 * Math.PI * i / 14, 2 * Math.PI))
                        .isCloseTo(0, within(1e-9));
                double radius = Math.hypot(corners[i][0], corners[i][1]);
                assertThat(radius).isBetween(0.65, 1.35);
                least = Math.min(least, radius);
                most = Math.max(most, radius);
            }
        }
        assertThat(least).isLessThan(0.75);
        assertThat(most).isGreaterThan(1.25);
    }

    /// Beside the middle line: 0.05 from the outer wall, 0.21 from the inner one.
    @Test
    void raysGoToTheRightFirst() {
        assertThat(Rays.degrees(0)).isEqualTo(-80);
        assertThat(Rays.degrees(6)).isEqualTo(80);
        float[] seen = new float[Rays.COUNT + 1];
        Rays.look(circle(), 1.08, 0, Math.PI / 2, seen, 1);
        assertThat((double) seen[1]).isCloseTo(0.051, within(0.02));
        assertThat((double) seen[7]).isCloseTo(0.214, within(0.02));
        Rays.look(circle(), 1.08, 0, 0, seen, 0);
        assertThat((double) seen[3]).as("outwards").isCloseTo(0.05, within(0.02));
    }

    @Test
    void theRoadLeadsRoundAndRaysGoInAnyDirection() {
        Track circle = circle();
        for (int i = 0; i < circle.points(); i += 50) {
            double across = 2 * Math.PI * (i + 0.5) / circle.points();
            assertThat(Math.IEEEremainder(circle.heading(i) - across - Math.PI / 2, 2 * Math.PI))
                    .isCloseTo(0, within(0.01));
        }
        float[] seen = new float[Rays.COUNT];
        for (double angle : new double[] {0.5, Math.PI / 2, 2.5, 4}) {
            Rays.look(circle, 1.08 * Math.cos(angle), 1.08 * Math.sin(angle), angle, seen, 0);
            assertThat((double) seen[3]).as("outwards").isCloseTo(0.05, within(0.02));
        }
    }

    @Test
    void nothingWithinReachIsOne() {
        double[][] corners = new double[24][];
        for (int i = 0; i < 12; i++) {
            corners[i] = new double[] {-1.4 + 2.8 * i / 11, -1};
            corners[12 + i] = new double[] {1.4 - 2.8 * i / 11, 1};
        }
        float[] seen = new float[Rays.COUNT];
        Rays.look(Track.through(corners, 0.2), -1, -1, 0, seen, 0);
        assertThat(seen[3]).isEqualTo(1);
        assertThat(seen[0]).isBetween(0.15f, 0.25f);
    }

    @Test
    void eachCarSeesFromWhereItIs() {
        Cars cars = new Cars(circle(), 3);
        cars.place(1, 100);
        cars.place(2, 300);
        assertThat(cars.count()).isEqualTo(3);
        assertThat(cars.point(1)).isEqualTo(100);
        assertThat(cars.x(1)).isEqualTo(cars.track().x(100));
        assertThat(cars.y(1)).isEqualTo(cars.track().y(100));
        assertThat(cars.heading(1)).isEqualTo(cars.track().heading(100));
        float[] all = new float[3 * Rays.COUNT];
        cars.look(all);
        for (int car = 0; car < 3; car++) {
            float[] own = new float[Rays.COUNT];
            Rays.look(cars.track(), cars.x(car), cars.y(car), cars.heading(car), own, 0);
            assertThat(Arrays.copyOfRange(all, car * Rays.COUNT, (car + 1) * Rays.COUNT))
                    .isEqualTo(own);
        }
    }

    @Test
    void scatteredCarsStandOnTheRoad() {
        Cars cars = Cars.scattered(circle(), 20, 3);
        assertThat(cars.driving()).isEqualTo(20);
        Set<Integer> points = new HashSet<>();
        for (int car = 0; car < 20; car++) {
            points.add(cars.point(car));
            assertThat(Math.hypot(cars.x(car), cars.y(car))).isCloseTo(1, within(0.01));
            assertThat(cars.laps(car)).isZero();
        }
        assertThat(points).hasSizeGreaterThan(10);
        assertThat(Cars.scattered(circle(), 20, 3).state()).isEqualTo(cars.state());
        assertThat(Cars.scattered(circle(), 20, 4).state()).isNotEqualTo(cars.state());
    }

    /// Steered by hand: the turn is cut off, a crash costs one, and the way back counts backwards.
    @Test
    void aStepTurnsDrivesAndPays() {
        Cars cars = new Cars(circle(), 3);
        double straight = cars.heading(0);
        double reward = cars.step(0, 7);
        assertThat(cars.heading(0)).isCloseTo(straight + 0.16, within(1e-12));
        assertThat(Math.hypot(cars.x(0) - 1, cars.y(0))).isCloseTo(Cars.SPEED, within(1e-12));
        assertThat(reward).isEqualTo(20 * cars.laps(0)).isPositive();
        double last = 0;
        double before = 0;
        while (cars.isDriving(1)) {
            before = cars.laps(1);
            last = cars.step(1, 0);
        }
        assertThat(last).isCloseTo(20 * (cars.laps(1) - before) - 1, within(1e-9));
        double[] state = cars.state();
        state[2 * 6 + 2] += Math.PI;
        cars.restore(state);
        cars.step(2, 0);
        cars.step(2, 0);
        assertThat(cars.laps(2)).isBetween(-0.01, -0.003);
        assertThat(cars.driving()).isEqualTo(2);
    }

    /// Ten points on the round road are 0.109 radians, so they lie 0.055 to the left, and 0.35 is steering in full.
    @Test
    void theExpertSteersByHowFarItLooksAside() {
        Cars cars = new Cars(circle(), 1);
        assertThat(cars.expert(0)).isCloseTo(0.05 / 0.35, within(0.03));
        double[] state = cars.state();
        state[2] += 0.2;
        cars.restore(state);
        assertThat(cars.expert(0)).isCloseTo((0.05 - 0.2) / 0.35, within(0.03));
        state[2] += 2 * Math.PI;
        cars.restore(state);
        assertThat(cars.expert(0)).isCloseTo((0.05 - 0.2) / 0.35, within(0.03));
        state[2] += 2;
        cars.restore(state);
        assertThat(cars.expert(0)).isEqualTo(-1);
    }
}
