package dev.backlight.training.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothingTest {
    @Test
    void itIsTheWeightedMeanOfTheNumbersThereAre() {
        double mean = Double.NaN;
        double sum = 0;
        double weights = 0;
        for (int i = 1; i <= 200; i++) {
            double number = 3 + Math.sin(i);
            mean = Smoothing.next(mean, number, i, 1 / 469.0);
            sum = 0.98 * sum + number;
            weights = 0.98 * weights + 1;
            assertThat(mean).isCloseTo(sum / weights, within(1e-12));
        }
    }

    @Test
    void itLooksBackNoFurtherThanAnEpoch() {
        double whole = Double.NaN;
        double quarter = Double.NaN;
        for (int i = 1; i <= 40; i++) {
            whole = Smoothing.next(whole, 40 - i, i, 1);
            quarter = Smoothing.next(quarter, 40 - i, i, 0.25);
            assertThat(whole).as("one batch is all there is").isEqualTo(40 - i);
        }
        assertThat(quarter).isCloseTo(3, within(0.01)); // its numbers are three steps old on average
    }
}
