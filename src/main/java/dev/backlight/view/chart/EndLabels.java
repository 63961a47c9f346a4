package dev.backlight.view.chart;

import dev.backlight.view.chart.plot.LineEnds;
import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What lines are called, and their numbers, beside the place where these are read: at the pointer, or at the
/// lines' ends. They stand below each other, never over each other or over the axis.
final class EndLabels {
    private static final double GAP = 8;
    private static final double END = 4;
    private static final double LINE = 14;
    private static final double DOT = 2.75;

    private final List<Series> named;
    private final double read;

    /// @param read where numbers are read; NaN at the end of each line
    EndLabels(List<Series> series, double read) {
        this.named = series.stream().filter(line -> !line.name().isEmpty()).toList();
        this.read = read;
    }

    /// The room right of the field for the longest of them.
    double width(Font plain, Font strong) {
        return named.stream()
                .mapToDouble(line -> GAP + END + TextWidth.of(words(line), line.strong() ? strong : plain))
                .max()
                .orElse(0);
    }

    private String words(Series line) {
        int at = line.read(read);
        return line.value() == null || at < 0
                ? line.name()
                : line.name() + " " + line.value().apply(line.points().y(at));
    }

    void paint(Plot plot) {
        double[] ends = new double[named.size()];
        double column =
                Double.isNaN(read) ? 0 : Math.min(plot.x(read), plot.box().right());
        for (int i = 0; i < ends.length; i++) {
            Series line = named.get(i);
            int at = line.read(read);
            ends[i] = at < 0 ? Double.NaN : plot.yWithin(line.points().y(at));
            if (!Double.isNaN(ends[i])) {
                double x = plot.x(line.points().x(at));
                column = Math.max(column, Math.min(x, plot.box().right()));
                boolean marked = line.markers().apply(at) != Series.Marker.NONE;
                if (!marked && plot.y(line.points().y(at)) == ends[i]) { // what lies beyond the axis is not shown on it
                    dot(plot, line, x, ends[i]);
                }
            }
        }
        double[] places = LineEnds.apart(ends, LINE, plot.box().y(), plot.box().bottom() - LINE / 2 - 1);
        boolean within = column + GAP < plot.box().right();
        for (int i = 0; i < ends.length; i++) {
            if (!Double.isNaN(places[i])) {
                label(plot, named.get(i), column + GAP, places[i], within);
            }
        }
    }

    private static void dot(Plot plot, Series line, double x, double y) {
        if (x <= plot.box().right() + 1) {
            plot.gc().setFill(line.pen().colour().apply(plot.palette()));
            plot.gc().fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        }
    }

    /// @param within whether it lies on the field, where other lines would run through it
    private void label(Plot plot, Series line, double x, double y, boolean within) {
        GraphicsContext gc = plot.gc();
        Font font = line.strong() ? plot.strong() : plot.plain();
        String words = words(line);
        if (within) {
            gc.setFill(plot.ground());
            gc.setGlobalAlpha(0.85);
            gc.fillRoundRect(x - 3, y - LINE / 2, TextWidth.of(words, font) + 6, LINE, 4, 4);
            gc.setGlobalAlpha(1);
        }
        plot.write(words, font, line.pen().words(plot.palette()), TextAlignment.LEFT, x, y);
    }
}
