package dev.backlight.view.input;

import dev.backlight.data.ClassNames;
import dev.backlight.data.pen.cleaning.LeftOut;
import dev.backlight.model.digits.DrawingModel;
import dev.backlight.model.look.SampleModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.picture.InkPicture;
import dev.backlight.view.paint.picture.RoundTile;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The square one draws digits on. The pen follows the pointer; the other mouse button erases.
public final class DrawingCanvas extends PaintedView {
    /// MNIST's digits fill 20 of 28 pixels; the guide is that box, scaled up.
    private static final double GUIDE = 20.0 / 28;

    private static final double CORNER = 8;
    private static final int MOST_DIGIT = 9;

    private final DrawingModel drawing;
    private final SampleModel sample;
    private final InkPicture ink = new InkPicture();
    private final RoundTile tile = new RoundTile();
    private boolean penDown;
    private double lastX;
    private double lastY;
    private boolean erasing;

    /// @param sample knows what the classes are called, of one of which something is to be drawn
    public DrawingCanvas(DrawingModel drawing, SampleModel sample, Settings settings) {
        super(settings);
        this.drawing = drawing;
        this.sample = sample;
        setId("drawing-canvas");
        setCursor(Cursor.CROSSHAIR);
        setFocusTraversable(true);
        setAccessibleText(text("draw.accessible"));
        watch(drawing.versionProperty().subscribe(this::requestPaint));
        watch(sample.sampleProperty().subscribe(() -> {
            if (drawing.isEmpty()) {
                requestPaint(); // there may be other classes now
            }
        }));
        watch(drawing.leftOutProperty().subscribe(this::requestPaint));
        watch(focusVisibleProperty().subscribe(this::requestPaint));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> {
            if (event.getX() != lastX || event.getY() != lastY) {
                drag(event); // while the screen is busy, the last way to here is told by this alone
            }
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
        reached(event);
        drawing.begin(share(event.getX() - left()), share(event.getY()));
    }

    private void drag(MouseEvent event) {
        if (penDown) {
            reached(event);
            drawing.extend(share(event.getX() - left()), share(event.getY()));
        }
    }

    private void reached(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
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
        double fineness = settings().presentation().magnificationProperty().get();
        ground(gc, side, fineness, palette);
        double box = GUIDE * side;
        gc.setStroke(drawing.isEmpty() ? palette.dim() : palette.line());
        gc.setLineWidth(1);
        Dashes.set(gc, drawing.isEmpty() ? 4 : 2, 4);
        gc.strokeRect(
                Math.round((side - box) / 2) + 0.5,
                Math.round((side - box) / 2) + 0.5,
                Math.round(box),
                Math.round(box));
        Dashes.none(gc);
        if (drawing.isEmpty()) {
            invite(gc, side, box, palette);
        }
        if (!drawing.isEmpty() && drawing.leftOutProperty().get().contains(LeftOut.SPECKS)) {
            gc.setFill(palette.mut());
            gc.setFont(Type.text(11, settings().messages().locale()));
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText(text("draw.specks"), side / 2, side - 8, side - 16);
            gc.setTextAlign(TextAlignment.LEFT);
        }
        ink.paint(gc, drawing.strokes(), side, fineness, palette.ink());
    }

    /// Says that one can draw here, as far as there is room for words.
    private void invite(GraphicsContext gc, double side, double box, Palette palette) {
        Font large = Type.semibold(18, settings().messages().locale());
        Font small = Type.text(13, settings().messages().locale());
        String what = what(sample.names(), words -> TextWidth.of(words, small) < box - 8);
        boolean both = TextWidth.of(what, small) < box - 8;
        gc.setTextAlign(TextAlignment.CENTER);
        if (TextWidth.of(text("draw.here"), large) < box - 8) {
            gc.setFont(large);
            gc.setFill(palette.ink());
            gc.fillText(text("draw.here"), side / 2, side / 2 + (both ? -2 : 6));
        }
        if (both) {
            gc.setFont(small);
            gc.setFill(palette.mut());
            gc.fillText(what, side / 2, side / 2 + 20);
        }
        gc.setTextAlign(TextAlignment.LEFT);
    }

    /// What there is to be drawn: a digit, one of some names where there is room for them, or of so many classes.
    String what(ClassNames names, Predicate<String> fits) {
        int count = names.names().size();
        if (names.areNumbers()) {
            return text("draw.here.what", count == 0 ? MOST_DIGIT : count - 1);
        }
        String listed = text("draw.here.of", String.join(", ", names.names()));
        return fits.test(listed) ? listed : text("draw.here.classes", count);
    }

    private void ground(GraphicsContext gc, double side, double fineness, Palette palette) {
        if (fineness == 1 && !isFocusVisible()) {
            tile.draw(gc, 0, 0, (int) side, CORNER, palette.line(), palette.stage());
            return;
        }
        gc.setFill(palette.stage());
        gc.fillRoundRect(0.5, 0.5, side - 1, side - 1, 2 * CORNER, 2 * CORNER);
        gc.setStroke(isFocusVisible() ? palette.ink() : palette.line());
        gc.setLineWidth(isFocusVisible() ? 2 : 1);
        gc.strokeRoundRect(1, 1, side - 2, side - 2, 2 * CORNER, 2 * CORNER);
    }
}
