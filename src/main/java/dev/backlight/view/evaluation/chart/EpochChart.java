package dev.backlight.view.evaluation.chart;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.metric.MetricPoints;
import dev.backlight.view.metric.RunNames;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Test accuracy by epoch of the runs laid over each other.
public final class EpochChart extends PaintedView {
    public static final double HEIGHT = 156;

    private static final double PAD = 16;

    /// What an untrained network reads rightly would stretch the axis.
    private static final int BEFORE = 1;

    private final ChartPainter painter = new ChartPainter();
    private final DigitsModel digits;

    public EpochChart(DigitsModel digits, Settings settings) {
        super(settings);
        this.digits = digits;
        setId("epoch-chart");
    }

    public void refresh() {
        List<RunEntry> runs = digits.archive().overlaid();
        RunEntry first = runs.isEmpty() ? null : runs.getFirst();
        var result = first == null ? null : first.evaluationProperty().get();
        setAccessibleText(
                result == null
                        ? text("charts.waiting")
                        : text(
                                "evaluation.accessible.epochs",
                                runs.size(),
                                RunNames.brief(first, settings().messages()),
                                Numbers.percent(result.accuracy(), 2)));
        requestPaintOf(runs.stream()
                .flatMap(run -> Stream.of(
                        run,
                        run.history(),
                        run.history().version(),
                        RunNames.brief(run, settings().messages())))
                .toArray());
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        List<RunEntry> runs = digits.archive().overlaid();
        List<Series> lines = IntStream.range(0, runs.size())
                .mapToObj(place -> line(runs.get(place), place))
                .toList();
        painter.paint(
                gc,
                Chart.of(epochs(lines), shares(lines), lines)
                        .titled(text("evaluation.epochs"))
                        .on(Palette::panel),
                new Box(PAD, 10, width - 2 * PAD, height - 14),
                palette,
                settings().messages().locale());
    }

    private Series line(RunEntry run, int place) {
        Points points = new MetricPoints(run.history(), Metric.TEST_ACCURACY, BEFORE);
        Series line = Series.of(RunNames.brief(run, settings().messages()), points, Pen.of(place));
        return place == 0 ? line.bold() : line;
    }

    private static Scale epochs(List<Series> lines) {
        double last = lines.stream()
                .map(Series::points)
                .filter(points -> points.size() > 0)
                .mapToDouble(points -> points.x(points.size() - 1))
                .max()
                .orElse(1);
        return Scale.numbers(Axis.linear(1, Math.max(2, Math.ceil(last - 1e-9))))
                .whole();
    }

    private static Scale shares(List<Series> lines) {
        double low = lines.stream()
                .map(Series::points)
                .flatMapToDouble(points -> IntStream.range(0, points.size()).mapToDouble(points::y))
                .min()
                .orElse(1);
        double from = low >= 0.97 ? 0.97 : low >= 0.95 ? 0.95 : low >= 0.9 ? 0.9 : low >= 0.8 ? 0.8 : 0;
        return Scale.percent(Axis.linear(from, 1));
    }
}
