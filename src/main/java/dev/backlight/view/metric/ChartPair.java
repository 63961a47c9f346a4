package dev.backlight.view.metric;

import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.Cursor;
import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import java.util.Locale;

/// Two charts beside each other over the same time: who points at one reads both there.
final class ChartPair {
    private static final double GAP = 16;

    private final ChartPainter painter = new ChartPainter();
    private double pointer = Double.NaN;
    private List<Plot> plots = List.of();

    /// @param left the first
    /// @param right the second
    /// @param fading whether what lies beyond the moment on screen steps back
    record Charts(Chart left, Chart right, boolean fading) {}

    /// @param x pixel of the painting at which somebody points; NaN for none
    void point(double x) {
        pointer = x;
    }

    /// @param cursor the moment of the past on screen, in epochs; NaN while that is now
    void paint(GraphicsContext gc, Charts charts, Box area, double cursor, Palette palette, Locale locale) {
        double pointed = pointed();
        double width = area.width() / 2;
        Box half = new Box(area.x(), area.y(), width - GAP, area.height());
        Plot left = painter.paint(gc, now(charts, charts.left(), cursor, pointed), half, palette, locale);
        Box other = new Box(area.x() + width, area.y(), width - GAP, area.height());
        Plot right = painter.paint(gc, now(charts, charts.right(), cursor, pointed), other, palette, locale);
        plots = List.of(left, right);
    }

    /// One under the other, over the same epochs.
    void stacked(GraphicsContext gc, Charts charts, Box area, double cursor, Palette palette, Locale locale) {
        double pointed = pointed();
        double height = area.height() / 2;
        Box upper = new Box(area.x(), area.y(), area.width() - GAP, height);
        Box lower = new Box(area.x(), area.y() + height, area.width() - GAP, height);
        plots = List.of(
                painter.paint(gc, now(charts, charts.left(), cursor, pointed), upper, palette, locale),
                painter.paint(gc, now(charts, charts.right(), cursor, pointed), lower, palette, locale));
    }

    /// One chart in the room of both.
    void alone(GraphicsContext gc, Chart chart, Box area, double cursor, Palette palette, Locale locale) {
        Charts one = new Charts(chart, chart, true);
        Box box = new Box(area.x(), area.y(), area.width() - GAP, area.height());
        plots = List.of(painter.paint(gc, now(one, chart, cursor, pointed()), box, palette, locale));
    }

    private static Chart now(Charts charts, Chart chart, double cursor, double pointed) {
        Chart marked = Double.isNaN(cursor)
                ? chart
                : chart.with(List.of(new Cursor(cursor, charts.fading()))).read(cursor);
        return marked.pointed(pointed);
    }

    private double pointed() {
        return plots.stream()
                .filter(plot ->
                        pointer >= plot.box().x() && pointer <= plot.box().right())
                .mapToDouble(plot -> plot.valueAt(pointer))
                .findFirst()
                .orElse(Double.NaN);
    }
}
