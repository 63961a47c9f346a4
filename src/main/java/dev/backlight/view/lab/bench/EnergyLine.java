package dev.backlight.view.lab.bench;

import dev.backlight.lab.Bench;
import dev.backlight.model.window.Settings;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The energy of a bench's cells, update by update since something was changed by hand.
final class EnergyLine extends PaintedView {
    /// The axis reaches at least as far, so that the first updates don't fill it.
    private static final double FIRST = 100;

    private final Bench bench;
    private final ChartPainter painter = new ChartPainter();

    EnergyLine(Bench bench, Settings settings) {
        super(settings);
        this.bench = bench;
        setId("benchEnergy");
    }

    /// Shows what has changed.
    void show(String said) {
        setAccessibleText(said);
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        double[] energies = bench.energies();
        double[] updates = IntStream.range(0, energies.length).asDoubleStream().toArray();
        double low = Math.min(-1, Arrays.stream(energies).min().orElse(0));
        Series line = Series.of(Points.of(updates, energies), Pen.SOLID.wide(2));
        Scale x = Scale.numbers(Axis.linear(0, Math.max(FIRST, energies.length - 1.0)));
        Chart chart = Chart.of(
                x.titled(text("labs.bench.updates")),
                Scale.numbers(Axis.linear(1.15 * low, 0)).titled(text("labs.bench.energy")),
                List.of(line));
        painter.paint(
                gc,
                chart,
                new Box(0, 0, width, height),
                palette,
                settings().messages().locale());
    }
}
