package dev.backlight.view.driving;

import dev.backlight.model.driving.DrivingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.driving.DrivingExam;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.metric.MetricPoints;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// How far it drives: on its road and on the unseen one; and, where many drive, the best and half of them apart.
public final class LapsLens extends PaintedView implements Lens {
    private static final double PAD = 12;
    private static final double MOST = 3;

    private final DrivingModel model;
    private final ChartPainter tests = new ChartPainter();
    private final ChartPainter learners = new ChartPainter();

    public LapsLens(DrivingModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("laps-lens");
        watch(model.run().historyVersionProperty().subscribe(_ -> requestPaint()));
    }

    @Override
    public String name() {
        return "charts";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        double each = (width - 3 * PAD) / 2;
        var locale = settings().messages().locale();
        tests.paint(
                gc,
                chart("laps.tests", DrivingExam.UNSEEN_LAPS, "laps.unseen", DrivingExam.LAPS, "laps.known"),
                new Box(PAD, PAD, each, height - 2 * PAD),
                palette,
                locale);
        Chart learning = model.run().history().size(DrivingExam.MEDIAN_LAPS) > 0
                ? chart("laps.learning", DrivingExam.MEDIAN_LAPS, "laps.median", DrivingExam.BEST_LAPS, "laps.best")
                : loss();
        learners.paint(gc, learning, new Box(2 * PAD + each, PAD, each, height - 2 * PAD), palette, locale);
    }

    private Chart chart(String title, Metric first, String firstName, Metric second, String secondName) {
        MetricHistory history = model.run().history();
        List<Series> lines = new ArrayList<>();
        lines.add(Series.of(text(firstName), new MetricPoints(history, first), Pen.SOLID)
                .valued(laps -> Numbers.fixed(laps, 2))
                .bold());
        lines.add(Series.of(text(secondName), new MetricPoints(history, second), Pen.DASHED)
                .valued(laps -> Numbers.fixed(laps, 2)));
        return Chart.of(epochs(history), Scale.numbers(Axis.linear(0, MOST)), lines)
                .titled(text(title));
    }

    private Chart loss() {
        MetricHistory history = model.run().history();
        MetricPoints points = new MetricPoints(history, Metric.TRAIN_LOSS);
        double most = 0.01;
        for (int i = 0; i < points.size(); i++) {
            most = Math.max(most, points.y(i));
        }
        return Chart.of(
                        epochs(history),
                        Scale.numbers(Axis.linear(0, most)),
                        List.of(Series.of(text("laps.missed"), points, Pen.SOLID)
                                .valued(loss -> Numbers.fixed(loss, 3))))
                .titled(text("laps.loss"));
    }

    private static Scale epochs(MetricHistory history) {
        double most = 1;
        for (Metric metric : history.metrics()) {
            int size = history.size(metric);
            most = size == 0 ? most : Math.max(most, history.x(metric, size - 1));
        }
        return Scale.numbers(Axis.linear(0, most)).whole();
    }
}
