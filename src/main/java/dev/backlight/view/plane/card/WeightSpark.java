package dev.backlight.view.plane.card;

import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.scene.paint.Color;

/// The way of one number of the network through its training: blue above zero, orange below.
final class WeightSpark extends PaintedView {
    private static final double HEIGHT = 44;
    private static final double DOT = 2.5;

    private WeightPast past;

    WeightSpark(Settings settings) {
        super(settings);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMouseTransparent(true);
    }

    void show(WeightPast now) {
        past = now;
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        if (past == null) {
            return;
        }
        float least = 0;
        float largest = 0;
        for (float value : past.values()) {
            least = Math.min(least, value);
            largest = Math.max(largest, value);
        }
        double range = Math.max(1e-6, largest - least);
        double top = DOT + 1;
        double room = height - 2 * top;
        double zero = top + largest / range * room;
        gc.setStroke(palette.dim());
        gc.setLineWidth(1);
        gc.strokeLine(0, Math.round(zero) + 0.5, width, Math.round(zero) + 0.5);
        half(gc, width, 0, zero, palette.sign(1), top, room, largest, range);
        half(gc, width, zero, height - zero, palette.sign(-1), top, room, largest, range);
        float last = past.values()[past.values().length - 1];
        gc.setFill(palette.sign(last < 0 ? -1 : 1));
        gc.fillOval(width - 2 * DOT, top + (largest - last) / range * room - DOT, 2 * DOT, 2 * DOT);
    }

    /// The part of the line on one side of zero.
    private void half(
            GraphicsContext gc,
            double width,
            double from,
            double tall,
            Color colour,
            double top,
            double room,
            float largest,
            double range) {
        gc.save();
        gc.clip(0, from, width, tall);
        gc.setStroke(colour);
        gc.setLineWidth(1.75);
        gc.beginPath();
        long first = past.steps()[0];
        double span = Math.max(1, past.steps()[past.steps().length - 1] - first);
        for (int i = 0; i < past.steps().length; i++) {
            double x = DOT + (past.steps()[i] - first) / span * (width - 2 * DOT);
            double y = top + (largest - past.values()[i]) / range * room;
            if (i == 0) {
                gc.moveTo(x, y);
            } else {
                gc.lineTo(x, y);
            }
        }
        gc.stroke();
        gc.restore();
    }
}
