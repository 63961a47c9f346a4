package dev.backlight.training.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.spec.OptimizerSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WayTest {
    @Test
    void plainDescentShrinksEachDirectionByItsOwnFactor() {
        Way way = Way.of(Surface.VALLEY, new OptimizerSpec.Sgd(0.01f), 5, 1, 10);
        assertThat(way.x()[10]).isCloseTo(5 * Math.pow(1 - 0.01, 10), within(1e-5));
        assertThat(way.y()[10]).isCloseTo(Math.pow(1 - 0.2, 10), within(1e-5));
        assertThat(way.arrived()).isNaN();
    }

    @Test
    void momentumKeepsItsVelocity() {
        Way way = Way.of(Surface.VALLEY, new OptimizerSpec.Momentum(0.01f, 0.5f), 4, 0, 2);
        assertThat(way.x()[1]).isCloseTo(4 - 0.04, within(1e-6));
        assertThat(way.x()[2]).isCloseTo(3.96 - 0.02 - 0.0396, within(1e-6));
    }

    @Test
    void adamsFirstStepIsItsRateWhateverTheSlope() {
        Way way = Way.of(Surface.VALLEY, new OptimizerSpec.Adam(0.3f), 5, 2, 1);
        assertThat(way.x()[1]).isCloseTo(4.7, within(1e-4));
        assertThat(way.y()[1]).isCloseTo(1.7, within(1e-4));
    }

    @ParameterizedTest
    @EnumSource
    void slopesAreThoseOfTheHeight(Surface surface) {
        double e = 1e-5;
        double x = 1.3;
        double y = -0.7;
        double dx = (surface.height(x + e, y) - surface.height(x - e, y)) / (2 * e);
        double dy = (surface.height(x, y + e) - surface.height(x, y - e)) / (2 * e);
        assertThat(surface.slopeX(x, y)).isCloseTo(dx, within(1e-6));
        assertThat(surface.slopeY(x, y)).isCloseTo(dy, within(1e-6));
    }
}
