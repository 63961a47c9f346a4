package dev.backlight.view;

import dev.backlight.data.Point;
import dev.backlight.data.Stroke;
import dev.backlight.model.DrawingModel;
import dev.backlight.model.ExperimentModel;
import dev.backlight.model.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/// The square one draws digits on. The pen follows the pointer; the other mouse button erases.
public final class DrawingCanvas extends PaintedView {
    /// MNIST's digits fill 20 of 28 pixels; the guide is that box, scaled up.
    private static final double GUIDE = 20.0 / 28;

    private final DrawingModel drawing;
    private boolean penDown;
    private boolean erasing;

    public DrawingCanvas(ExperimentModel experiment, Settings settings) {
        super(settings);
        drawing = experiment.drawing();
        setId("drawing-canvas");
        setCursor(Cursor.CROSSHAIR);
        setFocusTraversable(true);
        setAccessibleText(text("draw.accessible"));
        watch(drawing.versionProperty().subscribe(this::requestPaint));
        watch(focusVisibleProperty().subscribe(this::requestPaint));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> {
            penDown = false;
            drawing.end();
            drawing.eraserProperty().set(erasing);
        });
    }

    private void press(MouseEvent event) {
        requestFocus();
        erasing = drawing.eraserProperty().get();
        if (event.getButton() == MouseButton.SECONDARY) {
            drawing.eraserProperty().set(true);
        }
        penDown = true;
        drawing.begin(share(event.getX() - left()), share(event.getY()));
    }

    private void drag(MouseEvent event) {
        if (penDown) {
            drawing.extend(share(event.getX() - left()), share(event.getY()));
        }
    }

    /// Beyond the edge the pen stays on it.
    private double share(double coordinate) {
        return Math.clamp(coordinate / side(), 0, 1);
    }

    /// Where the square begins when the panel is wider than it is high.
    private double left() {
        return (getWidth() - side()) / 2;
    }

    private double side() {
        return Math.min(getWidth(), getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        return width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.save();
        gc.translate(Math.round(left()), 0);
        paintSquare(gc, side(), palette);
        gc.restore();
    }

    private void paintSquare(GraphicsContext gc, double side, Palette palette) {
        gc.setFill(palette.stage());
        gc.fillRoundRect(0.5, 0.5, side - 1, side - 1, 16, 16);
        gc.setStroke(isFocusVisible() ? palette.ink() : palette.line());
        gc.setLineWidth(isFocusVisible() ? 2 : 1);
        gc.strokeRoundRect(1, 1, side - 2, side - 2, 16, 16);
        double box = GUIDE * side;
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.setLineDashes(2, 4);
        gc.strokeRect(
                Math.round((side - box) / 2) + 0.5,
                Math.round((side - box) / 2) + 0.5,
                Math.round(box),
                Math.round(box));
        gc.setLineDashes((double[]) null);
        if (drawing.isEmpty()) {
            gc.setFill(palette.mut());
            gc.setFont(Type.text(13, settings().messages().locale()));
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText(text("draw.hint"), side / 2, side / 2 + 4);
            gc.setTextAlign(TextAlignment.LEFT);
            return;
        }
        gc.save();
        gc.beginPath();
        gc.rect(2, 2, side - 4, side - 4);
        gc.clip();
        for (Stroke stroke : drawing.strokes()) {
            draw(gc, stroke, side, stroke.eraser() ? palette.stage() : palette.ink());
        }
        gc.restore();
    }

    private static void draw(GraphicsContext gc, Stroke stroke, double side, Color colour) {
        List<Point> points = stroke.points();
        gc.setStroke(colour);
        gc.setLineWidth(stroke.width() * side);
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.beginPath();
        gc.moveTo(points.getFirst().x() * side, points.getFirst().y() * side);
        for (Point point : points) {
            gc.lineTo(point.x() * side + (points.size() == 1 ? 0.01 : 0), point.y() * side);
        }
        gc.stroke();
    }
}
