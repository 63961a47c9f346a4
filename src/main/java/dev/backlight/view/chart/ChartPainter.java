package dev.backlight.view.chart;

import dev.backlight.view.chart.Series.Marker;
import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Trace;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Arrays;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Paints charts: title, axes, washes, marks below, lines, marks above, and words at the lines' ends.
public final class ChartPainter {
    private static final double TITLE = 26;
    private static final double NUMBERS = 20;
    private static final double NUMBER_GAP = 7;
    private static final double WORDS = 18;
    private static final double TOP = 8;
    private static final double RIGHT = 12;
    private static final int GRID_LINES = 3;
    private static final double TICK_ROOM = 40;
    private static final int MOST_TICKS = 8;
    private static final double WASH = 0.12;
    private static final double MARKER = 1.5;

    private final Trace trace = new Trace();

    /// @param area of the whole chart, with title, numbers and words
    /// @return where its numbers lie now
    public Plot paint(GraphicsContext gc, Chart chart, Box area, Palette palette, Locale locale) {
        EndLabels labels = new EndLabels(chart.series(), chart.read());
        Plot plot = plot(gc, chart, labels, area, palette, locale);
        titles(plot, chart, area);
        axes(plot, chart);
        gc.save(); // numbers beyond an axis are cut off at its end, never shown as if they lay on it
        gc.clip(
                plot.box().x() - 1,
                plot.box().y() - 2,
                plot.box().width() + 3,
                plot.box().height() + 3);
        for (Series line : chart.series().reversed()) {
            if (line.raw() != null) {
                trace.wash(plot, line.raw(), line.pen(), WASH);
            }
        }
        chart.marks().stream().filter(Mark::below).forEach(mark -> mark.paint(plot));
        for (Series line : chart.series().reversed()) {
            if (line.raw() == null) {
                trace.line(plot, line.points(), line.pen());
            } else {
                trace.calm(plot, line.points(), line.pen());
            }
        }
        gc.restore();
        for (Series line : chart.series().reversed()) { // whole ones also at the ends of the axes
            if (line.isMarked()) {
                markers(plot, line, chart.ground().apply(palette));
            }
        }
        if (chart.pointed()) {
            plot.upright(chart.read(), palette.dim());
        }
        chart.marks().stream().filter(mark -> !mark.below()).forEach(mark -> mark.paint(plot));
        labels.paint(plot);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        return plot;
    }

    private static Plot plot(
            GraphicsContext gc, Chart chart, EndLabels labels, Box area, Palette palette, Locale locale) {
        double left = 0;
        for (double tick : chart.y().ticks(GRID_LINES)) {
            left = Math.max(left, TextWidth.of(chart.y().words().apply(tick), Type.text(11)));
        }
        double top = chart.title().isEmpty() ? TOP : TITLE;
        top += chart.y().title().isEmpty() ? 0 : WORDS;
        top += chart.marks().stream().mapToDouble(Mark::headroom).max().orElse(0);
        double foot = NUMBERS + (chart.x().title().isEmpty() ? 0 : WORDS);
        double right = Math.max(RIGHT, labels.width(Type.text(11, locale), Type.semibold(11, locale)));
        Box box = new Box(
                area.x() + left + NUMBER_GAP + 1,
                area.y() + top,
                Math.max(1, area.width() - left - NUMBER_GAP - 1 - right),
                Math.max(1, area.height() - top - foot));
        return new Plot(
                gc,
                box,
                chart.x().axis(),
                chart.y().axis(),
                palette,
                chart.ground().apply(palette),
                locale);
    }

    private static void titles(Plot plot, Chart chart, Box area) {
        Palette palette = plot.palette();
        plot.write(
                chart.title(),
                Type.semibold(12, plot.locale()),
                palette.ink(),
                TextAlignment.LEFT,
                area.x(),
                area.y() + 10);
        double above = area.y() + (chart.title().isEmpty() ? 0 : TITLE - TOP);
        plot.write(chart.y().title(), plot.plain(), palette.mut(), TextAlignment.LEFT, area.x(), above + WORDS / 2);
        plot.write(
                chart.x().title(),
                plot.plain(),
                palette.mut(),
                TextAlignment.CENTER,
                plot.box().centreX(),
                plot.box().bottom() + NUMBERS + WORDS / 2);
    }

    private static void axes(Plot plot, Chart chart) {
        GraphicsContext gc = plot.gc();
        Box box = plot.box();
        Palette palette = plot.palette();
        gc.setLineWidth(1);
        gc.setStroke(palette.line2());
        for (double tick : chart.y().ticks(GRID_LINES)) {
            double y = Plot.sharp(plot.y(tick));
            if (y < box.bottom() - 1) {
                gc.strokeLine(box.x(), y, box.right(), y);
            }
            number(plot, chart.y().words().apply(tick), TextAlignment.RIGHT, box.x() - NUMBER_GAP, y);
        }
        gc.setStroke(palette.dim());
        gc.strokeLine(box.x(), Plot.sharp(box.bottom()), box.right(), Plot.sharp(box.bottom()));
        double widest = Arrays.stream(chart.x().ticks(MOST_TICKS))
                .map(tick -> TextWidth.of(chart.x().words().apply(tick), Type.text(11)))
                .max()
                .orElse(0);
        int most = (int) Math.clamp(box.width() / Math.max(TICK_ROOM, widest + 22), 1, MOST_TICKS);
        for (double tick : chart.x().ticks(most)) {
            double x = Plot.sharp(plot.x(tick));
            gc.strokeLine(x, box.bottom(), x, box.bottom() + 3);
            number(plot, chart.x().words().apply(tick), TextAlignment.CENTER, x, box.bottom() + 12);
        }
    }

    /// Numbers look the same in every language.
    private static void number(Plot plot, String words, TextAlignment alignment, double x, double y) {
        plot.write(words, Type.text(11), plot.palette().mut(), alignment, x, y);
    }

    private static void markers(Plot plot, Series line, Color ground) {
        GraphicsContext gc = plot.gc();
        Points points = line.points();
        double radius = MARKER + line.pen().width();
        Color colour = line.pen().colour().apply(plot.palette());
        gc.setStroke(colour);
        gc.setLineWidth(1.5);
        for (int i = 0; i < points.size(); i++) {
            Marker marker = line.markers().apply(i);
            if (marker != Marker.NONE && isWithin(plot, points.x(i), points.y(i))) {
                double x = plot.x(points.x(i)) - radius;
                double y = plot.y(points.y(i)) - radius;
                gc.setFill(marker == Marker.FILLED ? colour : ground);
                gc.fillOval(x, y, 2 * radius, 2 * radius);
                gc.strokeOval(x, y, 2 * radius, 2 * radius);
            }
        }
    }

    /// Whether a place lies in the chart, its edges included.
    private static boolean isWithin(Plot plot, double x, double y) {
        Box box = plot.box();
        double px = plot.x(x);
        double py = plot.y(y);
        return px >= box.x() - 1 && px <= box.right() + 1 && py >= box.y() - 1 && py <= box.bottom() + 1;
    }
}
