package dev.backlight.view.compressing;

import dev.backlight.model.compressing.CompressingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.compressing.reuse.Reuse;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Arrays;
import java.util.List;

/// Right answers over the number of labelled digits: with what is used again, and from scratch. The axes stand
/// before anything has been measured.
public final class ReuseChart extends PaintedView {
    private static final double HEIGHT = 170;

    private final CompressingModel model;
    private final ChartPainter painter = new ChartPainter();

    public ReuseChart(CompressingModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("reuse-chart");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        watch(model.reuseProperty().subscribe(_ -> changed()));
    }

    private void changed() {
        Reuse.Curve curve = model.reuseProperty().get();
        int last = Reuse.AMOUNTS.size() - 1;
        setAccessibleText(
                curve == null
                        ? text("domain.compressing.reuse")
                        : text(
                                "domain.compressing.reuse.accessible",
                                Numbers.percent(curve.reused()[0]),
                                Numbers.percent(curve.scratch()[0]),
                                Numbers.percent(curve.reused()[last]),
                                Numbers.percent(curve.scratch()[last])));
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Reuse.Curve curve = model.reuseProperty().get();
        double[] amounts =
                Reuse.AMOUNTS.stream().mapToDouble(Integer::doubleValue).toArray();
        double low = curve == null
                ? 0
                : Math.floor(10
                                * Math.min(
                                        Arrays.stream(curve.reused()).min().orElse(0),
                                        Arrays.stream(curve.scratch()).min().orElse(0)))
                        / 10;
        Scale labels = Scale.numbers(Axis.logarithmic(amounts[0], amounts[amounts.length - 1]))
                .titled(text("domain.compressing.labels"));
        List<Series> lines = curve == null
                ? List.of()
                : List.of(
                        Series.of(text("domain.compressing.reused"), Points.of(amounts, curve.reused()), Pen.SOLID)
                                .bold(),
                        Series.of(text("domain.compressing.scratch"), Points.of(amounts, curve.scratch()), Pen.DASHED));
        Chart chart =
                Chart.of(labels, Scale.percent(Axis.linear(low, 1)), lines).on(Palette::panel);
        painter.paint(
                gc,
                chart,
                new Box(0, 0, width - 14, height),
                palette,
                settings().messages().locale());
    }
}
