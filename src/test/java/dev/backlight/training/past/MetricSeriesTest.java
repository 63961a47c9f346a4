package dev.backlight.training.past;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricSeriesTest {
    @Test
    void leavesNothingOutWhileThereIsRoom() {
        MetricSeries series = new MetricSeries();
        for (int i = 0; i < MetricSeries.CAPACITY; i++) {
            series.append(i, Math.sin(i));
        }
        assertThat(series.size()).isEqualTo(MetricSeries.CAPACITY);
        assertThat(series.x(12_345)).isEqualTo(12_345);
        assertThat(series.y(12_345)).isEqualTo(Math.sin(12_345));
    }

    @Test
    void staysBoundedInOrderAndKeepsEveryPeak() {
        MetricSeries series = new MetricSeries();
        int n = 3_000_000;
        for (int i = 0; i < n; i++) {
            series.append(i, i % 100_000 == 777 ? 50 : Math.sin(i * 0.1));
        }
        assertThat(series.size()).isBetween(MetricSeries.CAPACITY / 2, MetricSeries.CAPACITY);
        int peaks = 0;
        for (int i = 1; i < series.size(); i++) {
            assertThat(series.x(i)).isGreaterThanOrEqualTo(series.x(i - 1));
            peaks += series.y(i) == 50 ? 1 : 0;
        }
        assertThat(peaks).isEqualTo(n / 100_000);
        assertThat(series.x(series.size() - 1)).isGreaterThan(n - 1000);
    }

    @Test
    void isThinnedEvenlySoThatTheBeginningStaysAsFineAsTheEnd() {
        MetricSeries series = new MetricSeries();
        int n = 1_000_000;
        for (int i = 0; i < n; i++) {
            series.append(i, Math.sin(i));
        }
        int inFirstTenth = 0;
        while (series.x(inFirstTenth) < n / 10.0) {
            inFirstTenth++;
        }
        assertThat((double) inFirstTenth / series.size()).isBetween(0.09, 0.11);
    }

    /// A painter that asked for the size before the thinning goes on to the place where it was.
    @Test
    void whoeverReadsWhileItIsThinnedMeetsNoNumberThatWasNeverThere() {
        MetricSeries series = new MetricSeries();
        for (int i = 0; i <= MetricSeries.CAPACITY; i++) {
            series.append(1 + i, 5);
        }
        assertThat(series.size()).isEqualTo(MetricSeries.CAPACITY / 2 + 1);
        for (int i = 1; i < MetricSeries.CAPACITY; i++) {
            assertThat(series.y(i)).isEqualTo(5);
            assertThat(series.x(i)).isBetween(1.0, MetricSeries.CAPACITY + 1.0);
        }
        double newest = series.x(series.size() - 2);
        for (int i = series.size(); i < MetricSeries.CAPACITY; i++) {
            assertThat(series.x(i)).as("no line back to the beginning").isEqualTo(newest);
        }
    }

    @Test
    void aCurveOfEqualNumbersKeepsItsExtent() {
        MetricSeries series = new MetricSeries();
        for (int i = 0; i <= MetricSeries.CAPACITY; i++) {
            series.append(i, 1);
        }
        assertThat(series.x(0)).isZero();
        assertThat(series.x(series.size() - 1)).isEqualTo(MetricSeries.CAPACITY);
    }

    /// Of each four the least and the largest, in the order of their times.
    @Test
    void ofAStretchTheLeastAndTheLargestStandInTheirOrder() {
        MetricSeries series = new MetricSeries();
        for (int i = 0; i <= MetricSeries.CAPACITY; i++) {
            series.append(i, 0);
        }
        int from = series.size();
        double x = MetricSeries.CAPACITY;
        double[][] stretches = {{3, -7, 9, 3}, {3, 9, -7, 3}, {-1, 3, 3, 4}, {4, 3, 3, -1}, {2, 2, 2, 2}};
        for (double[] stretch : stretches) {
            for (double y : stretch) {
                series.append(++x, y);
            }
        }
        double[][] expected = {{2, -7}, {3, 9}, {6, 9}, {7, -7}, {9, -1}, {12, 4}, {13, 4}, {16, -1}, {17, 2}, {17, 2}};
        assertThat(series.size()).isEqualTo(from + expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(series.x(from + i) - MetricSeries.CAPACITY).isEqualTo(expected[i][0]);
            assertThat(series.y(from + i)).isEqualTo(expected[i][1]);
        }
    }
}
