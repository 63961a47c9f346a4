package dev.backlight.view.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LineEndsTest {
    @Test
    void wordsThatWouldTouchMoveApartByAsMuchUpAsDownAndKeepTheirOrder() {
        assertThat(LineEnds.apart(new double[] {50, 48, 90}, 14, 0, 200)).containsExactly(56, 42, 90);
        assertThat(LineEnds.apart(new double[] {50, 50}, 14, 0, 200)).containsExactly(43, 57);
    }

    @Test
    void wordsThatAreMovedMoveTheirNeighboursOn() {
        assertThat(LineEnds.apart(new double[] {50, 50, 60}, 14, 0, 200))
                .containsExactly(new double[] {39 + 1.0 / 3, 53 + 1.0 / 3, 67 + 1.0 / 3}, within(1e-9));
    }

    @Test
    void nothingGoesBeyondTheFirstOrTheLastPlace() {
        assertThat(LineEnds.apart(new double[] {98, 99}, 14, 0, 100)).containsExactly(86, 100);
        assertThat(LineEnds.apart(new double[] {1, 2}, 14, 0, 100)).containsExactly(0, 14);
    }

    @Test
    void aLineWithoutAnEndTakesNoPlace() {
        assertThat(LineEnds.apart(new double[] {40, Double.NaN, 41}, 14, 0, 100))
                .containsExactly(33.5, Double.NaN, 47.5);
    }
}
