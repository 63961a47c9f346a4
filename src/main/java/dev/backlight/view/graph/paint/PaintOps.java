package dev.backlight.view.graph.paint;

import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.curve.Curve;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Small strokes of the brush that several painters share.
public final class PaintOps {
    private static final double[] SOLID = {};
    private static final double[] DASHED = {5, 4};
    private static final Text RULER = new Text();

    private PaintOps() {}

    /// Text whose middle line is at `y`.
    public static void text(
            GraphicsContext gc, String text, double x, double y, Font font, Color color, TextAlignment align) {
        gc.setFont(font);
        gc.setFill(color);
        gc.setTextAlign(align);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, x, y);
    }

    public static void left(GraphicsContext gc, String text, double x, double y, Font font, Color color) {
        text(gc, text, x, y, font, color, TextAlignment.LEFT);
    }

    public static void right(GraphicsContext gc, String text, double x, double y, Font font, Color color) {
        text(gc, text, x, y, font, color, TextAlignment.RIGHT);
    }

    public static void centred(GraphicsContext gc, String text, double x, double y, Font font, Color color) {
        text(gc, text, x, y, font, color, TextAlignment.CENTER);
    }

    /// Width of a text in pixels; on the screen's thread only.
    public static double width(String text, Font font) {
        RULER.setFont(font);
        RULER.setText(text);
        return RULER.getLayoutBounds().getWidth();
    }

    public static void fillRound(GraphicsContext gc, Box box, double radius) {
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }

    public static void strokeRound(GraphicsContext gc, Box box, double radius) {
        gc.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }

    /// A curve in the current stroke colour and width.
    public static void curve(GraphicsContext gc, Curve curve, boolean dashed) {
        Dashes.set(gc, dashed ? DASHED : SOLID);
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.beginPath();
        gc.moveTo(curve.x0(), curve.y0());
        gc.bezierCurveTo(curve.middleX(), curve.y0(), curve.middleX(), curve.y1(), curve.x1(), curve.y1());
        gc.stroke();
        if (dashed) {
            Dashes.none(gc);
        }
    }
}
