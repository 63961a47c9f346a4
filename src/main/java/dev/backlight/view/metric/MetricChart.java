package dev.backlight.view.metric;

import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import java.util.ArrayList;
import java.util.List;

/// The curves of one number: of one training, whose own number is dashed and smoothed over the wash of what each
/// batch gave, its test solid and what is held out dotted; or of several trainings over each other.
final class MetricChart {
    private final Metric train;
    private final Metric test;
    private final Metric validation;
    private final boolean share;
    private final Smoothed smoothed;

    private MetricChart(Metric train, Metric test, Metric validation, boolean share) {
        this.train = train;
        smoothed = new Smoothed(train);
        this.test = test;
        this.validation = validation;
        this.share = share;
    }

    static MetricChart losses() {
        return new MetricChart(Metric.TRAIN_LOSS, Metric.TEST_LOSS, Metric.VALIDATION_LOSS, false);
    }

    /// Shares read rightly, in percent.
    static MetricChart accuracies() {
        return new MetricChart(Metric.TRAIN_ACCURACY, Metric.TEST_ACCURACY, Metric.VALIDATION_ACCURACY, true);
    }

    /// What lines are called.
    record Names(String train, String test, String validation) {}

    /// Of one training.
    ///
    /// @param estimates its test results by a part of the test set
    /// @param exact the test result of the moment on screen; null for none
    Chart of(MetricHistory history, MetricHistory estimates, TestedPoints.Exact exact, Names names) {
        Points mean = smoothed.of(history);
        Points tested = TestedPoints.of(history, estimates, test, exact);
        Points held = new MetricPoints(history, validation);
        List<Series> lines = new ArrayList<>();
        lines.add(Series.of(names.test(), tested, Pen.SOLID)
                .marked(i -> TestedPoints.marker(tested, i))
                .valued(this::words)
                .bold());
        lines.add(Series.of(names.train(), mean, Pen.DASHED)
                .washed(new MetricPoints(history, train))
                .valued(this::words));
        if (held.size() > 0) {
            lines.add(Series.of(names.validation(), held, Pen.DOTTED).valued(this::words));
        }
        return chart(lines, List.of(tested, mean, held));
    }

    /// One line of several.
    record Line(String name, MetricHistory history, Pen pen) {}

    /// Of several trainings.
    ///
    /// @param trained whether of their own numbers, smoothed; else of their tests
    Chart over(List<Line> trainings, boolean trained) {
        List<Series> lines = new ArrayList<>();
        List<Points> points = new ArrayList<>();
        for (Line line : trainings) {
            Points raw = new MetricPoints(line.history(), trained ? train : test);
            Points drawn = trained ? MetricPoints.smoothed(line.history(), train) : raw;
            Series series = Series.of(line.name(), drawn, line.pen()).valued(this::words);
            lines.add(lines.isEmpty() ? series.bold() : series);
            points.add(drawn);
        }
        return chart(lines, points);
    }

    private Chart chart(List<Series> lines, List<Points> points) {
        Scale epochs = MetricAxes.epochs(points);
        double last = epochs.axis().high();
        Scale numbers = share ? MetricAxes.shares(points, last) : MetricAxes.losses(points, last);
        return Chart.of(epochs, numbers, lines).on(Palette::panel);
    }

    private String words(double value) {
        return share ? Numbers.percent(value, 1) : Numbers.fixed(value, 3);
    }
}
