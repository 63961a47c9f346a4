package dev.backlight.view.chart;

import dev.backlight.model.window.Settings;
import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.function.Supplier;

/// A chart that fills a part of the window. Whoever points at it reads its numbers there.
public final class ChartView extends PaintedView {
    private final Supplier<Chart> chart;
    private final ChartPainter painter = new ChartPainter();
    private double pointer = Double.NaN;
    private Plot plot;

    /// @param chart asked for whenever the chart is painted; null for nothing
    public ChartView(Settings settings, Supplier<Chart> chart) {
        super(settings);
        this.chart = chart;
        setMinSize(0, 0);
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(_ -> point(Double.NaN));
    }

    private void point(double x) {
        pointer = x;
        requestPaint();
    }

    /// Paints again with the next pulse. To be called whenever the chart has changed.
    public void refresh() {
        requestPaint();
    }

    /// Where its numbers lie, as it was painted last; null before.
    public Plot plot() {
        return plot;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Chart shown = chart.get();
        if (shown == null) {
            return;
        }
        boolean within = plot != null
                && pointer >= plot.box().x()
                && pointer <= plot.box().right();
        plot = painter.paint(
                gc,
                within ? shown.pointed(plot.valueAt(pointer)) : shown,
                new Box(0, 0, width, height),
                palette,
                settings().messages().locale());
    }
}
