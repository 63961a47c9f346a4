package dev.backlight.view.chart;

import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Words beside a place of a chart, with a hollow dot on it or without.
///
/// @param x of the place
/// @param y of the place
/// @param strong the first line, bold; may be empty
/// @param words the second line; may be empty
/// @param dot whether the place is marked
public record Note(double x, double y, String strong, String words, boolean dot) implements Mark {
    private static final double LINE = 15;
    private static final double RADIUS = 4.5;

    /// A place that is marked, without words.
    public static Note dot(double x, double y) {
        return new Note(x, y, "", "", true);
    }

    @Override
    public void paint(Plot plot) {
        double px = plot.x(x);
        double py = plot.yWithin(y);
        if (dot) {
            GraphicsContext gc = plot.gc();
            gc.setFill(plot.ground());
            gc.fillOval(px - RADIUS, py - RADIUS, 2 * RADIUS, 2 * RADIUS);
            gc.setStroke(plot.palette().ink());
            gc.setLineWidth(1.75);
            gc.strokeOval(px - RADIUS, py - RADIUS, 2 * RADIUS, 2 * RADIUS);
            gc.setLineWidth(1);
        }
        double wide = Math.max(TextWidth.of(strong, plot.strong()), TextWidth.of(words, plot.plain()));
        boolean fits = px + 10 + wide <= plot.box().right();
        double at = fits ? px + 10 : px - 10;
        TextAlignment alignment = fits ? TextAlignment.LEFT : TextAlignment.RIGHT;
        boolean both = !strong.isEmpty() && !words.isEmpty();
        plot.write(strong, plot.strong(), plot.palette().ink(), alignment, at, both ? py - LINE / 2 : py);
        plot.write(words, plot.plain(), plot.palette().mut(), alignment, at, both ? py + LINE / 2 : py);
    }
}
