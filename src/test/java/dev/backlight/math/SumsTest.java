package dev.backlight.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 16, 63, 64, 65, 1000, 4096, 100_352})
    void squaresAgreeWithAPlainLoop(int n) {
        SplittableRandom random = new SplittableRandom(n);
        float[] x = new float[n + 3];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextFloat() - 0.5f;
            sum += i < n ? (double) x[i] * x[i] : 0;
        }
        assertThat(Sums.squares(x, n)).isCloseTo(sum, within(1e-5 * sum + 1e-12));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f})
    void whatIsNoUsableNumberShows(float bad) {
        for (int at : new int[] {0, 70, 99}) {
            float[] x = new float[100];
            x[at] = bad;
            assertThat(Sums.squares(x, 100)).as("at %d", at).matches(sum -> !(sum <= 1e24));
        }
    }

    @ParameterizedTest
    @ValueSource(
            floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE, Float.MIN_VALUE})
    void findsWhatIsNotFiniteWhereverItStands(float number) {
        for (int n : new int[] {1, 7, 33, 100}) {
            for (int at = 0; at < n; at++) {
                float[] x = new float[n + 1];
                x[n] = Float.NaN; // is not asked for
                x[at] = number;
                assertThat(Sums.areFinite(x, n)).as("%d of %d", at, n).isEqualTo(Float.isFinite(number));
            }
        }
        assertThat(Sums.areFinite(new float[0], 0)).isTrue();
    }
}
