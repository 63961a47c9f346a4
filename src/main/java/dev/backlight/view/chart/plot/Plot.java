package dev.backlight.view.chart.plot;

import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The field between the axes of a chart, and what it is painted with. All places are pixels of the painting.
///
/// @param gc what is painted on
/// @param box the field; it has an extent also where the window leaves no room
/// @param x the axis along it
/// @param y the axis up from its bottom
/// @param palette colours of the theme
/// @param ground colour behind the chart
/// @param locale language of the words
public record Plot(GraphicsContext gc, Box box, Axis x, Axis y, Palette palette, Color ground, Locale locale) {
    /// How far beyond the field a line is followed, in heights: far enough to keep its slope at the edge.
    private static final double BEYOND = 50;

    public double x(double value) {
        return box.x() + share(x, value) * box.width();
    }

    public double y(double value) {
        return box.bottom() - share(y, value) * box.height();
    }

    private static double share(Axis axis, double value) {
        double share = axis.share(value);
        return Double.isNaN(share) ? share : Math.clamp(share, -BEYOND, BEYOND);
    }

    /// The place of a number within the field: at its edge where it lies beyond.
    public double yWithin(double value) {
        return Math.clamp(y(value), box.y(), box.bottom());
    }

    /// The x that lies at a pixel, within the axis.
    public double valueAt(double pixel) {
        return x.value(Math.clamp((pixel - box.x()) / box.width(), 0, 1));
    }

    /// The number that lies at a pixel, within the axis.
    public double numberAt(double pixel) {
        return y.value(Math.clamp((box.bottom() - pixel) / box.height(), 0, 1));
    }

    /// Where a line of one pixel is sharp.
    public static double sharp(double place) {
        return Math.round(place) + 0.5;
    }

    public Font plain() {
        return Type.text(11, locale);
    }

    public Font strong() {
        return Type.semibold(11, locale);
    }

    /// @param middle of the line of words, upwards
    public void write(String words, Font font, Color colour, TextAlignment alignment, double at, double middle) {
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(alignment);
        gc.setFont(font);
        gc.setFill(colour);
        gc.fillText(words, at, middle);
    }

    /// An upright line over the whole field.
    public void upright(double value, Color colour) {
        double at = sharp(x(value));
        gc.setStroke(colour);
        gc.setLineWidth(1);
        gc.strokeLine(at, box.y() - 2, at, box.bottom());
    }
}
