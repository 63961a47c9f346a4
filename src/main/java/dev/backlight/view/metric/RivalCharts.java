package dev.backlight.view.metric;

import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Moment;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.PaintedView;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// The results of two experiments over each other: A solid, B dashed, both in ink, each named at its line's end.
/// Numbers that are no shares have a chart of the training loss in place of the accuracy.
public final class RivalCharts extends PaintedView implements Lens {
    private static final double PAD = 12;

    private final PlaneRival rival;
    private final MetricChart losses = MetricChart.losses();
    private final MetricChart shares = MetricChart.accuracies();
    private final ChartPair pair = new ChartPair();

    public RivalCharts(PlaneRival rival, Settings settings) {
        super(settings);
        this.rival = rival;
        setId("rival-charts");
        watch(rival.first().run().historyVersionProperty().subscribe(_ -> requestPaint()));
        watch(rival.second().run().historyVersionProperty().subscribe(_ -> requestPaint()));
        watch(rival.first().insightProperty().subscribe(_ -> describe()));
        watch(rival.second().insightProperty().subscribe(_ -> describe()));
        watch(rival.first().run().timeline().positionProperty().subscribe(_ -> requestPaint()));
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(_ -> point(Double.NaN));
    }

    @Override
    public String name() {
        return "charts";
    }

    @Override
    public Region node() {
        return this;
    }

    private void point(double x) {
        pair.point(x);
        requestPaint();
    }

    private void describe() {
        var first = rival.first().insightProperty().get();
        var second = rival.second().insightProperty().get();
        if (first != null && second != null) {
            setAccessibleText(text(
                    "rival.charts.accessible",
                    Numbers.fixed(first.test().loss(), 4),
                    Numbers.fixed(second.test().loss(), 4)));
        }
    }

    private List<MetricHistory> histories() {
        return List.of(rival.first().run().history(), rival.second().run().history());
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        List<MetricHistory> histories = histories();
        boolean shared = histories.stream().anyMatch(history -> history.size(Metric.TRAIN_ACCURACY) > 0)
                || histories.getFirst().size(Metric.TRAIN_LOSS) == 0;
        List<MetricChart.Line> lines = List.of(
                new MetricChart.Line("A", histories.getFirst(), Pen.SOLID),
                new MetricChart.Line("B", histories.getLast(), Pen.DASHED.in(Palette::ink)));
        Chart left = losses.over(lines, false).titled(text("rival.chart.loss.test"));
        Chart right = shared
                ? shares.over(lines, false).titled(text("rival.chart.accuracy.test"))
                : losses.over(lines, true).titled(text("rival.chart.loss.train"));
        pair.paint(
                gc,
                new ChartPair.Charts(left, right, true),
                new Box(PAD, PAD, width - 2 * PAD, height - 2 * PAD + 4),
                cursor(),
                palette,
                settings().messages().locale());
    }

    /// The moment of the past on screen, in epochs; NaN while live.
    private double cursor() {
        Moment past = rival.first().run().timeline().positionProperty().get();
        return past == null
                ? Double.NaN
                : (double) past.step()
                        / rival.first().run().progressProperty().get().stepsPerEpoch();
    }
}
