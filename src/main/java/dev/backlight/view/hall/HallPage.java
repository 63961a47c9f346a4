package dev.backlight.view.hall;

import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.curve.Curve;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Where a stop is painted, and with what: letters for the last row, lines to match.
///
/// @param box for the picture, between title and sentence
/// @param scale 1 on a projector of 1024 x 768; all sizes grow with it
public record HallPage(GraphicsContext gc, Box box, double scale, Palette palette, Messages messages) {
    /// The smallest letters, at scale 1.
    public static final double SMALLEST = 19;

    public double times(double size) {
        return size * scale;
    }

    public Font font(double size) {
        return Type.text(times(Math.max(SMALLEST, size)), messages.locale());
    }

    public Font strong(double size) {
        return Type.semibold(times(Math.max(SMALLEST, size)), messages.locale());
    }

    /// Writes with the middle of the line at y, narrower only where it would be cut.
    public void write(String words, Font font, Color colour, TextAlignment at, double x, double y, double room) {
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(at);
        gc.setFont(font);
        gc.setFill(colour);
        if (TextWidth.of(words, font) <= room) {
            gc.fillText(words, x, y);
        } else {
            gc.fillText(words, x, y, room);
        }
    }

    public void write(String words, Font font, Color colour, TextAlignment at, double x, double y) {
        write(words, font, colour, at, x, y, Double.MAX_VALUE);
    }

    /// For what is said beside: readable from the last row, 7 : 1, on stage and panel of both themes.
    public Color soft() {
        return palette.mut();
    }

    public static Color soft(Palette palette) {
        return palette.mut().interpolate(palette.ink(), 0.35);
    }

    /// What stands over a column.
    public void heading(String words, double x) {
        write(words, font(20), soft(), TextAlignment.CENTER, x, box.y() + times(10));
    }

    public void curve(Curve curve, Color colour, double width, double opacity, boolean dashed) {
        gc.setStroke(colour);
        gc.setGlobalAlpha(opacity);
        gc.setLineWidth(width);
        if (dashed) {
            Dashes.set(gc, 2.2 * width + times(4), 1.2 * width + times(3));
        }
        gc.setLineCap(javafx.scene.shape.StrokeLineCap.BUTT);
        gc.beginPath();
        gc.moveTo(curve.x0(), curve.y0());
        gc.bezierCurveTo(curve.middleX(), curve.y0(), curve.middleX(), curve.y1(), curve.x1(), curve.y1());
        gc.stroke();
        Dashes.none(gc);
        gc.setGlobalAlpha(1);
    }

    /// A picture of square pixels.
    ///
    /// @param argb [side x side], premultiplied or opaque
    public void pixels(int[] argb, int side, double x, double y) {
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbPreInstance(), argb, 0, side);
        draw(image, x, y);
    }

    private void draw(Image image, double x, double y) {
        gc.drawImage(image, Math.round(x), Math.round(y));
    }

    /// A ring around a square.
    public void ring(Color colour, double width, double x, double y, double side) {
        gc.setStroke(colour);
        gc.setLineWidth(times(width));
        double arc = times(10);
        gc.strokeRoundRect(x, y, side, side, arc, arc);
    }
}
