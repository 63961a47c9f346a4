package dev.backlight.view.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.view.paint.picture.Confusions;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {
    private final Decimation decimation = new Decimation();

    @Test
    void aShortSeriesIsDrawnWhole() {
        decimation.run(5, i -> i, i -> i * i, 0, 1);
        assertThat(decimation.size()).isEqualTo(5);
        assertThat(decimation.y(4)).isEqualTo(16);
    }

    @Test
    void noColumnTakesMoreThanFourPointsAndNoPeakIsLost() {
        int count = 10_000;
        double[] values = new Random(5).doubles(count).toArray();
        values[4321] = 7;
        values[8765] = -7;
        decimation.run(count, i -> i, i -> values[i], 0, 50);
        assertThat(decimation.size()).isLessThanOrEqualTo(4 * (count / 50));
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < decimation.size(); i++) {
            highest = Math.max(highest, decimation.y(i));
            lowest = Math.min(lowest, decimation.y(i));
            assertThat(i == 0 || decimation.x(i) > decimation.x(i - 1)).isTrue();
        }
        assertThat(highest).isEqualTo(7);
        assertThat(lowest).isEqualTo(-7);
    }

    @Test
    void aSmoothLineIsOneMeanForEachColumn() {
        decimation.means(6, i -> i, i -> 10 * i, 0, 4);
        assertThat(decimation.size()).isEqualTo(2);
        assertThat(decimation.x(0)).isEqualTo(1.5);
        assertThat(decimation.y(0)).isEqualTo(15);
        assertThat(decimation.x(1)).isEqualTo(4.5);
        assertThat(decimation.y(1)).isEqualTo(45);
    }

    @Test
    void mistakesAreListedByFrequency() {
        int[][] counts = {{90, 2, 0}, {7, 80, 1}, {0, 3, 70}};
        assertThat(Confusions.largest(counts, 2))
                .containsExactly(new Confusions.Pair(1, 0, 7), new Confusions.Pair(2, 1, 3));
        assertThat(Confusions.largestMistake(counts)).isEqualTo(7);
        assertThat(Confusions.largestMistake(new int[3][3])).isEqualTo(1);
    }

    @Test
    void aColumnOfFewNumbersIsTheirMean() {
        decimation.means(30, i -> i, i -> i * i, 0, 10);
        assertThat(decimation.size()).isEqualTo(3);
        assertThat(decimation.x(1)).isEqualTo(14.5);
        assertThat(decimation.y(0)).isEqualTo(28.5); // (0 + 1 + 4 + … + 81)/10
    }

    /// A training of an hour is painted as fast as one of a minute, at the same height.
    @Test
    void aColumnOfManyNumbersIsTheMeanOfSome() {
        int count = 1 << 16;
        int[] asked = new int[1];
        decimation.means(
                count,
                i -> {
                    asked[0]++;
                    return i;
                },
                i -> 3 - 1e-4 * i,
                0,
                count / 32.0);
        assertThat(decimation.size()).isEqualTo(32);
        assertThat(asked[0]).isLessThan(32 * 64);
        for (int i = 0; i < 32; i++) {
            assertThat(decimation.y(i)).isEqualTo(3 - 1e-4 * decimation.x(i), within(1e-9));
            assertThat(decimation.x(i)).isBetween(i * count / 32.0, (i + 1) * count / 32.0);
        }
    }
}
