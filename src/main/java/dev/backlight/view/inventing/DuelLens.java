package dev.backlight.view.inventing;

import dev.backlight.model.inventing.InventingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.inventing.Adversaries;
import dev.backlight.training.inventing.Inventions;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.metric.MetricPoints;
import dev.backlight.view.metric.Smoothed;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import javafx.scene.layout.Region;

/// The losses of the two, and how well one can tell apart what is real.
public final class DuelLens extends PaintedView implements Lens {
    private static final double PAD = 12;
    private static final double MOST = 3;

    private final InventingModel model;
    private final ChartPainter losses = new ChartPainter();
    private final ChartPainter tests = new ChartPainter();
    private final Smoothed generator = new Smoothed(Metric.TRAIN_LOSS);
    private final Smoothed discriminator = new Smoothed(Adversaries.DISCRIMINATOR_LOSS);

    public DuelLens(InventingModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("duel-lens");
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
        MetricHistory history = model.run().history();
        int size = history.size(Metric.TRAIN_LOSS);
        double last = Math.max(1, size == 0 ? 1 : history.x(Metric.TRAIN_LOSS, size - 1));
        Scale epochs = Scale.numbers(Axis.linear(0, last)).whole();
        double each = (width - 3 * PAD) / 2;
        var locale = settings().messages().locale();
        Chart players = Chart.of(
                        epochs,
                        Scale.numbers(Axis.linear(0, MOST)),
                        List.of(
                                Series.of(text("domain.inventing.generator"), generator.of(history), Pen.SOLID)
                                        .valued(loss -> Numbers.fixed(loss, 2))
                                        .bold(),
                                Series.of(text("domain.inventing.discriminator"), discriminator.of(history), Pen.DASHED)
                                        .valued(loss -> Numbers.fixed(loss, 2))))
                .titled(text("domain.inventing.losses"));
        losses.paint(gc, players, new Box(PAD, PAD, each, height - 2 * PAD), palette, locale);
        Chart told = Chart.of(
                        epochs,
                        Scale.percent(Axis.linear(0, 1)),
                        List.of(
                                Series.of(
                                                text("domain.inventing.told"),
                                                new MetricPoints(history, Inventions.TOLD_APART),
                                                Pen.SOLID)
                                        .valued(Numbers::percent)
                                        .bold(),
                                Series.of(
                                                text(
                                                        model.recipeProperty()
                                                                        .get()
                                                                        .isPlane()
                                                                ? "domain.inventing.near"
                                                                : "domain.inventing.sure"),
                                                new MetricPoints(history, Inventions.NEAR),
                                                Pen.DASHED)
                                        .valued(Numbers::percent)))
                .titled(text("domain.inventing.tests"));
        tests.paint(gc, told, new Box(2 * PAD + each, PAD, each, height - 2 * PAD), palette, locale);
    }
}
