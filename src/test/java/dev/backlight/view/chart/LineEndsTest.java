package dev.backlight.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEndsTest {
    @Test
    void wordsThatWouldTouchMoveApartAndKeepTheirOrder() {
        assertThat(LineEnds.apart(new double[] {50, 48, 90}, 14, 200)).containsExactly(62, 48, 90);
    }

    @Test
    void nothingGoesBelowTheLowestPlace() {
        assertThat(LineEnds.apart(new double[] {98, 99}, 14, 100)).containsExactly(86, 100);
    }

    @Test
    void aLineWithoutAnEndTakesNoPlace() {
        assertThat(LineEnds.apart(new double[] {40, Double.NaN, 41}, 14, 100)).containsExactly(40, Double.NaN, 54);
    }
}
