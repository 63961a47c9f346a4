package dev.backlight.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.picture.Dataset;
import org.junit.jupiter.api.Test;

class FeatureMeansTest {

    @Test
    void agreesWithTheSumsByHand() {
        // two examples of two features: (0, 255) and (51, 153)
        FeatureMeans means = FeatureMeans.of(new byte[] {0, (byte) 255, 51, (byte) 153}, 2);
        assertThat(means.means()).containsExactly(0.1f, 0.8f);
        // distances ±0.1 and ±0.2: mean square (0.01 + 0.01 + 0.04 + 0.04)/4
        assertThat(means.deviation()).isCloseTo((float) Math.sqrt(0.025), within(1e-6f));
    }

    @Test
    void countsPixelsAsItCountsAnyNumbers() {
        Dataset digits = new Dataset(
                "digits", 1, 1, 2, new byte[] {0, (byte) 255, 51, (byte) 153}, new byte[2], java.util.List.of("0"));
        FeatureMeans general = FeatureMeans.of(digits);
        assertThat(general.means()).containsExactly(digits.means(), within(1e-6f));
        assertThat(general.deviation()).isCloseTo(digits.deviation(), within(1e-6f));
    }

    @Test
    void isZeroWithoutExamples() {
        FeatureMeans none = FeatureMeans.of(new byte[0], 2);
        assertThat(none.deviation()).isZero();
    }
}
