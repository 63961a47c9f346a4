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
            mean = Smoothing.next(mean, number, i);
            sum = 0.98 * sum + number;
            weights = 0.98 * weights + 1;
            assertThat(mean).isCloseTo(sum / weights, within(1e-12));
        }
    }
}
