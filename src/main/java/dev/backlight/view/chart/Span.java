package dev.backlight.view.chart;

import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// How far it is from one place of the axis to another: an arrow to both sides above the field, with words over it.
///
/// @param from its beginning
/// @param to its end
/// @param fromY where the dotted line from its beginning ends, as a number of the upright axis
/// @param toY where that from its end ends
/// @param words over the arrow
public record Span(double from, double to, double fromY, double toY, String words) implements Mark {
    private static final double ROOM = 34;
    private static final double ABOVE = 16;
    private static final double HEAD = 5;

    @Override
    public void paint(Plot plot) {
        GraphicsContext gc = plot.gc();
        double left = plot.x(from);
        double right = plot.x(to);
        double y = Plot.sharp(plot.box().y() - ABOVE);
        Color ink = plot.palette().ink();
        gc.setLineWidth(1);
        gc.setStroke(plot.palette().dim());
        Dashes.set(gc, 1.5, 3);
        gc.strokeLine(Plot.sharp(left), y - 5, Plot.sharp(left), plot.yWithin(fromY));
        gc.strokeLine(Plot.sharp(right), y - 5, Plot.sharp(right), plot.yWithin(toY));
        Dashes.none(gc);
        gc.setStroke(ink);
        gc.strokeLine(left + 2, y, right - 2, y);
        gc.strokePolyline(
                new double[] {left + 2 + HEAD, left + 2, left + 2 + HEAD},
                new double[] {y - HEAD + 1, y, y + HEAD - 1},
                3);
        gc.strokePolyline(
                new double[] {right - 2 - HEAD, right - 2, right - 2 - HEAD},
                new double[] {y - HEAD + 1, y, y + HEAD - 1},
                3);
        plot.write(words, plot.strong(), ink, TextAlignment.CENTER, (left + right) / 2, y - 11);
    }

    @Override
    public double headroom() {
        return ROOM;
    }

    /// The room of one that may come, so that the field need not move then.
    public record Room() implements Mark {
        @Override
        public void paint(Plot plot) {
            // nothing yet
        }

        @Override
        public double headroom() {
            return ROOM;
        }
    }
}
