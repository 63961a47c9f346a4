package dev.backlight.view.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Pen;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricChartTest {
    private static final MetricChart.Names NAMES = new MetricChart.Names("train", "test", "held out");

    private final MetricHistory history = new MetricHistory();

    private void learn(int steps, double perEpoch) {
        for (int i = 0; i < steps; i++) {
            double x = (i + 1) / perEpoch;
            history.append(Metric.TRAIN_LOSS, x, 2.3 / (1 + 40 * x) + (i % 2 == 0 ? 0.05 : -0.05));
        }
        history.append(Metric.TEST_LOSS, 0, 2.3);
        history.append(Metric.TEST_LOSS, 1, 0.2);
    }

    @Test
    void theTrainingIsSmoothedAndWhatItWasSmoothedFromLiesBehindIt() {
        learn(200, 100);
        Chart chart = MetricChart.losses().of(history, new MetricHistory(), null, NAMES);
        Series train = chart.series().get(1);
        assertThat(train.name()).isEqualTo("train");
        assertThat(train.raw().y(199)).isEqualTo(history.y(Metric.TRAIN_LOSS, 199));
        double smooth = Math.abs(train.points().y(199) - train.points().y(198));
        assertThat(smooth).isLessThan(0.01);
        assertThat(Math.abs(train.raw().y(199) - train.raw().y(198))).isCloseTo(0.1, within(0.01));
    }

    @Test
    void theTestIsSolidAndItsNumbersAreThoseMeasured() {
        learn(200, 100);
        Series test = MetricChart.losses()
                .of(history, new MetricHistory(), null, NAMES)
                .series()
                .getFirst();
        assertThat(test.pen()).isEqualTo(Pen.SOLID);
        assertThat(test.strong()).isTrue();
        assertThat(test.value().apply(test.points().y(1))).isEqualTo("0.200");
    }

    @Test
    void theFirstFallStretchesNoAxisAndTheAxisEndsRound() {
        learn(200, 100);
        Chart chart = MetricChart.losses().of(history, new MetricHistory(), null, NAMES);
        assertThat(chart.y().axis().high()).isBetween(0.4, 1.5);
        assertThat(chart.x().axis().high()).isEqualTo(2);
    }

    @Test
    void aLossThatHasLeftTheNumbersStretchesNoAxis() {
        learn(10, 100);
        history.append(Metric.TEST_LOSS, 2, Double.NaN);
        history.append(Metric.TRAIN_LOSS, 2, 1e30);
        Chart chart = MetricChart.losses().of(history, new MetricHistory(), null, NAMES);
        assertThat(chart.y().axis().high()).isEqualTo(10);
        assertThat(new MetricPoints(history, Metric.TEST_LOSS).y(2)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void anyNumberOfTrainingsLieOverEachOther() {
        learn(20, 100);
        List<MetricChart.Line> lines = List.of(
                new MetricChart.Line("one", history, Pen.SOLID),
                new MetricChart.Line("two", history, Pen.DASHED),
                new MetricChart.Line("three", history, Pen.DOTTED),
                new MetricChart.Line("four", new MetricHistory(), Pen.DOTTED));
        Chart chart = MetricChart.losses().over(lines, false);
        assertThat(chart.series()).extracting(Series::name).containsExactly("one", "two", "three", "four");
    }

    @Test
    void anAxisOfSharesBeginsAtARoundShareBelowTheLines() {
        history.append(Metric.TEST_ACCURACY, 0, 0.1);
        history.append(Metric.TEST_ACCURACY, 1, 0.961);
        history.append(Metric.TEST_ACCURACY, 2, 0.974);
        Chart chart = MetricChart.accuracies().of(history, new MetricHistory(), null, NAMES);
        assertThat(chart.y().axis().low()).isEqualTo(0.9);
        assertThat(chart.y().ticks(3)).containsExactly(new double[] {0.9, 0.95, 1}, within(1e-9));
    }

    @Test
    void nothingMeasuredMakesAChartToo() {
        Chart chart = MetricChart.losses().of(history, new MetricHistory(), null, NAMES);
        assertThat(chart.x().axis().high()).isEqualTo(1);
        assertThat(chart.y().axis().high()).isEqualTo(1);
    }

    @Test
    void estimatesStandBetweenTheTestsWithHollowMarks() {
        MetricHistory history = new MetricHistory();
        history.append(Metric.TEST_LOSS, 0, 2.3);
        history.append(Metric.TEST_LOSS, 1, 0.3);
        MetricHistory estimates = new MetricHistory();
        estimates.append(Metric.TEST_LOSS, 0.5, 0.6);
        estimates.append(Metric.TEST_LOSS, 1, 0.31);
        estimates.append(Metric.TEST_LOSS, 1.5, 0.2);

        Series test = MetricChart.losses()
                .of(history, estimates, null, NAMES)
                .series()
                .getFirst();

        assertThat(IntStream.range(0, test.points().size())
                        .mapToObj(i -> test.points().x(i) + " " + test.markers().apply(i)))
                .containsExactly("0.0 FILLED", "0.5 HOLLOW", "1.0 FILLED", "1.5 HOLLOW");
    }

    @Test
    void theMomentOfThePastHasItsOwnResult() {
        MetricHistory history = new MetricHistory();
        history.append(Metric.TEST_LOSS, 0, 2.3);
        history.append(Metric.TEST_LOSS, 1, 0.3);
        var exact = new TestedPoints.Exact(0.25, 0.9);

        Series test = MetricChart.losses()
                .of(history, new MetricHistory(), exact, NAMES)
                .series()
                .getFirst();

        int at = test.points().at(0.25);
        assertThat(test.points().size()).isEqualTo(3);
        assertThat(test.points().x(at)).isEqualTo(0.25);
        assertThat(test.points().y(at)).isEqualTo(0.9);
    }
}
