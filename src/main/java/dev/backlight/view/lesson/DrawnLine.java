package dev.backlight.view.lesson;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.record.Series;
import dev.backlight.lesson.Question;
import dev.backlight.lesson.check.Curve;
import dev.backlight.model.lab.BetStroke;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/// Empty axes into which one draws how a curve will go, by a pointer, or by keys: left and right choose a handle,
/// up and down move it. Later the live curve lies over the line.
final class DrawnLine extends PaintedView {
    private static final double LEFT = 40;
    private static final double BELOW = 22;
    private static final double MARGIN = 8;
    private static final double COARSE = 0.1;
    private static final double FINE = 0.02;

    private final Question.Drawn question;
    private final Runnable changed;
    private final BetStroke stroke;
    private Curve curve;
    private boolean open = true;
    private double lastX;
    private double lastY;
    private int handle;

    /// @param changed the line is another
    DrawnLine(Question.Drawn question, String name, Settings settings, Runnable changed) {
        super(settings);
        this.question = question;
        this.changed = changed;
        stroke = new BetStroke(
                new Bet.Line(question.quantity().toString(), 0, question.steps(), null, 0, List.of()),
                false,
                question.from(),
                question.to());
        setId("lessonDrawn");
        setPrefHeight(170);
        setMinHeight(170);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        setFocusTraversable(true);
        setCursor(Cursor.CROSSHAIR);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::key);
        focusedProperty().subscribe(_ -> requestPaint());
    }

    /// Takes over a line that is kept.
    void show(List<Double> line) {
        double[] at = IntStream.range(0, line.size())
                .mapToDouble(i -> (double) question.steps() * i / (line.size() - 1))
                .toArray();
        stroke.show(new Series(
                question.quantity().toString(),
                at,
                line.stream().mapToDouble(Double::doubleValue).toArray()));
        requestPaint();
    }

    /// Shows the live curve; nothing more can be drawn.
    void answer(Curve live) {
        if (curve != live) {
            curve = live;
            requestPaint();
        }
        close();
    }

    /// Nothing more can be drawn.
    void close() {
        open = false;
        setCursor(Cursor.DEFAULT);
    }

    boolean isEmpty() {
        return stroke.isEmpty();
    }

    /// What is drawn, at evenly lying places; its ends go on level where nothing is drawn.
    List<Double> line() {
        Series drawn = stroke.series();
        Curve whole = new Curve(
                IntStream.range(0, drawn.size()).mapToObj(drawn::x).toList(),
                IntStream.range(0, drawn.size()).mapToObj(drawn::y).toList());
        List<Double> line = new ArrayList<>();
        for (int i = 0; i < Question.Drawn.PLACES; i++) {
            line.add(whole.at((double) question.steps() * i / (Question.Drawn.PLACES - 1)));
        }
        return line;
    }

    private double step(double x) {
        double share = (x - LEFT) / (getWidth() - LEFT - MARGIN);
        return Math.clamp(share, 0.0, 1.0) * question.steps();
    }

    private double value(double y) {
        double share = 1 - (y - MARGIN) / (getHeight() - MARGIN - BELOW);
        return question.from() + Math.clamp(share, 0.0, 1.0) * (question.to() - question.from());
    }

    private void press(MouseEvent event) {
        if (open) {
            requestFocus();
            stroke.begin();
            lastX = step(event.getX());
            lastY = value(event.getY());
            drag(event);
        }
    }

    private void drag(MouseEvent event) {
        if (open) {
            double x = step(event.getX());
            double y = value(event.getY());
            stroke.draw(lastX, lastY, x, y);
            lastX = x;
            lastY = y;
            told();
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        double by = event.isShiftDown() ? COARSE : FINE;
        switch (event.getCode()) {
            case LEFT -> handle = Math.max(0, handle - 1);
            case RIGHT -> handle = Math.min(BetStroke.HANDLES - 1, handle + 1);
            case UP -> move(by);
            case DOWN -> move(-by);
            default -> {
                return;
            }
        }
        event.consume();
        requestPaint();
    }

    private void move(double by) {
        if (open) {
            stroke.move(handle, by);
            told();
        }
    }

    private void told() {
        changed.run();
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        double right = width - MARGIN;
        double bottom = height - BELOW;
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeLine(LEFT, bottom, right, bottom);
        gc.strokeLine(LEFT, MARGIN, LEFT, bottom);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11));
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(shortly(question.to()), LEFT - 6, MARGIN + 4);
        gc.fillText(shortly(question.from()), LEFT - 6, bottom - 4);
        gc.setTextBaseline(VPos.TOP);
        gc.fillText(settings().messages().get("lesson.drawn.steps", question.steps()), right, bottom + 5);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText("0", LEFT, bottom + 5);
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        if (!stroke.isEmpty()) {
            List<Double> line = line();
            gc.setGlobalAlpha(curve == null ? 0.62 : 0.42);
            polyline(gc, line, width, height, palette.spot(), curve == null ? 11 : 9);
            gc.setGlobalAlpha(1);
            if (curve == null) {
                polyline(gc, line, width, height, palette.ink(), 1.5);
            }
        }
        if (curve != null) {
            List<Double> live = IntStream.range(0, 129)
                    .mapToObj(i -> curve.at(question.steps() * i / 128.0))
                    .toList();
            polyline(gc, live, width, height, palette.ink(), 2.5);
        }
        if (isFocused() && open) {
            double at = stroke.x(stroke.placeOf(handle)) / question.steps();
            double x = LEFT + at * (right - LEFT);
            gc.setStroke(palette.ink());
            gc.setLineWidth(2);
            gc.strokeOval(x - 5, y(stroke.valueOf(handle), height) - 5, 10, 10);
        }
    }

    private double y(double value, double height) {
        double share = (value - question.from()) / (question.to() - question.from());
        return height - BELOW - Math.clamp(share, 0.0, 1.0) * (height - BELOW - MARGIN);
    }

    private void polyline(
            GraphicsContext gc, List<Double> line, double width, double height, Paint colour, double pen) {
        double[] xs = new double[line.size()];
        double[] ys = new double[line.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = LEFT + (width - MARGIN - LEFT) * i / (xs.length - 1);
            ys[i] = y(line.get(i), height);
        }
        gc.setStroke(colour);
        gc.setLineWidth(pen);
        gc.strokePolyline(xs, ys, xs.length);
    }

    private static String shortly(double number) {
        return number == Math.rint(number) ? Numbers.grouped((long) number) : Numbers.fixed(number, 2);
    }
}
