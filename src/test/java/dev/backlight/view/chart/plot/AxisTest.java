package dev.backlight.view.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {
    private static final Offset<Double> NEAR = within(1e-9);

    @Test
    void numbersBesideAnAxisAreRound() {
        assertThat(Axis.linear(0, 10).ticks(5, 0)).containsExactly(new double[] {0, 2, 4, 6, 8, 10}, NEAR);
        assertThat(Axis.linear(0, 17).ticks(4, 1)).containsExactly(new double[] {0, 5, 10, 15}, NEAR);
        assertThat(Axis.linear(0, 2.4).ticks(5, 0)).containsExactly(new double[] {0, 0.5, 1, 1.5, 2}, NEAR);
        assertThat(Axis.linear(-0.03, 0.05).ticks(4, 0)).containsExactly(new double[] {-0.02, 0, 0.02, 0.04}, NEAR);
        assertThat(Axis.linear(0, 3).ticks(20, 1)).as("whole numbers only").containsExactly(0, 1, 2, 3);
    }

    @Test
    void aLogarithmicAxisNamesPowersOfTenAndBetweenFewOfThemTwoAndFive() {
        assertThat(Axis.logarithmic(0.01, 1).ticks(7, 0))
                .containsExactly(new double[] {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1}, NEAR);
        assertThat(Axis.logarithmic(1e-4, 1).ticks(5, 0))
                .containsExactly(new double[] {1e-4, 1e-3, 1e-2, 1e-1, 1}, NEAR);
        assertThat(Axis.logarithmic(1e-8, 1).ticks(4, 0))
                .containsExactly(new double[] {1e-8, 1e-6, 1e-4, 1e-2, 1}, NEAR);
    }

    @Test
    void aNumberLiesWhereItsShareIs() {
        assertThat(Axis.linear(2, 4).share(3)).isEqualTo(0.5);
        assertThat(Axis.logarithmic(0.01, 1).share(0.1)).isCloseTo(0.5, NEAR);
        assertThat(Axis.logarithmic(0.01, 1).value(0.5)).isCloseTo(0.1, NEAR);
        assertThat(Axis.logarithmic(0.01, 1).share(0)).isNaN();
    }

    /// A kept run whose last point lies at infinity stopped the screen for ever.
    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NaN, 0, -1})
    void anAxisWithoutAnEndHasNoNumbers(double high) {
        assertThat(Axis.linear(0, high).ticks(4, 1)).isEmpty();
    }
}
