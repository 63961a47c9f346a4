package dev.backlight.view.paint.vector;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What views paint with. The words are those of JavaFX's `GraphicsContext`, of which a canvas keeps nothing that
/// could be read again; whoever asks for a vector picture therefore listens here while a view paints.
///
/// Coordinates and sizes are in pixels, angles in degrees; defaults are those of a canvas.
public interface GraphicsContext {
    /// Paints on a canvas, and for a vector picture, too, while one is being made of it ([Recording]).
    static GraphicsContext on(Canvas canvas) {
        GraphicsContext screen = new CanvasContext(canvas.getGraphicsContext2D());
        Recording recording = Recording.of(canvas);
        return recording == null ? screen : Both.of(screen, recording.begin());
    }

    void setFill(Paint paint);

    void setStroke(Paint paint);

    void setLineWidth(double width);

    void setLineCap(StrokeLineCap cap);

    void setLineJoin(StrokeLineJoin join);

    void setLineDashes(double... pattern);

    void setGlobalAlpha(double alpha);

    void setFont(Font font);

    void setTextAlign(TextAlignment align);

    void setTextBaseline(VPos baseline);

    void setImageSmoothing(boolean smooth);

    void setTransform(double mxx, double myx, double mxy, double myy, double mxt, double myt);

    void translate(double x, double y);

    void rotate(double degrees);

    void scale(double x, double y);

    void save();

    void restore();

    void clearRect(double x, double y, double width, double height);

    void fillText(String text, double x, double y);

    void fillText(String text, double x, double y, double maxWidth);

    void strokeLine(double x1, double y1, double x2, double y2);

    void fillRect(double x, double y, double width, double height);

    void strokeRect(double x, double y, double width, double height);

    void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight);

    void strokeRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight);

    void fillOval(double x, double y, double width, double height);

    void strokeOval(double x, double y, double width, double height);

    void strokeArc(double x, double y, double width, double height, double start, double extent, ArcType closure);

    void fillPolygon(double[] x, double[] y, int count);

    void strokePolygon(double[] x, double[] y, int count);

    void strokePolyline(double[] x, double[] y, int count);

    void beginPath();

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void bezierCurveTo(double x1, double y1, double x2, double y2, double x, double y);

    void rect(double x, double y, double width, double height);

    void closePath();

    void fill();

    void stroke();

    /// Cuts off whatever is painted from here to `restore` outside of a rectangle. Its edges go to the nearest
    /// whole pixels: JavaFX cuts off anything else by painting each stroke into a picture as large as the canvas,
    /// which took two fifths of its time.
    void clip(double x, double y, double width, double height);

    void drawImage(Image image, double x, double y);

    void drawImage(Image image, double x, double y, double width, double height);

    void drawImage(
            Image image,
            double fromX,
            double fromY,
            double fromWidth,
            double fromHeight,
            double x,
            double y,
            double width,
            double height);

    Font getFont();

    boolean isImageSmoothing();
}
