package dev.backlight.view.graph.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeatTest {
    @Test
    void limitIsTheNinthLargestMagnitudeOfEachUnit() {
        int units = 3;
        int inputs = 50;
        float[] weights = new float[inputs * units];
        Random random = new Random(7);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        Heat heat = Heat.of(weights, units);
        for (int unit = 0; unit < units; unit++) {
            double[] magnitudes = new double[inputs];
            for (int i = 0; i < inputs; i++) {
                magnitudes[i] = Math.abs(weights[i * units + unit]);
            }
            Arrays.sort(magnitudes);
            assertThat((double) heat.limits()[unit]).isEqualTo(magnitudes[inputs - 9]);
        }
    }

    @Test
    void quietUnitsAreNotBlownUp() {
        assertThat(Heat.of(new float[] {0.01f, -0.02f}, 1).limits()).containsExactly(0.12f);
    }

    @Test
    void fewerThanNineInputsTakeTheSmallestOfThemAsLimit() {
        assertThat(Heat.of(new float[] {0.5f, -2f, 1f}, 1).limits()).containsExactly(0.5f);
    }
}
