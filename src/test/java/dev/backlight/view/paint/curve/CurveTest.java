package dev.backlight.view.paint.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveTest {
    private final Curve curve = new Curve(10, 20, 110, 220);

    @Test
    void beginsAndEndsWhereItShould() {
        assertThat(curve.x(0)).isEqualTo(10);
        assertThat(curve.y(0)).isEqualTo(20);
        assertThat(curve.x(1)).isEqualTo(110);
        assertThat(curve.y(1)).isEqualTo(220);
        assertThat(curve.x(0.5)).isEqualTo(60);
        assertThat(curve.y(0.5)).isEqualTo(120);
    }

    @Test
    void distanceIsZeroOnItAndGrowsAcross() {
        assertThat(curve.distance(60, 120)).isCloseTo(0, within(0.3));
        assertThat(curve.distance(10, 26)).isCloseTo(6, within(0.5));
        assertThat(curve.distance(60, 200)).isGreaterThan(20);
        assertThat(curve.distance(500, 500)).isEqualTo(Double.MAX_VALUE);
    }
}
