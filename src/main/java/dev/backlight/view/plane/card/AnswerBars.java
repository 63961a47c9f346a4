package dev.backlight.view.plane.card;

import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.UnitStatistics;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;

/// How often a neuron gives which answer at the training points, from its smallest to its largest.
final class AnswerBars extends PaintedView {
    private static final double HEIGHT = 36;
    private static final double GAP = 2;

    private UnitStatistics unit;

    AnswerBars(Settings settings) {
        super(settings);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMouseTransparent(true);
    }

    void show(UnitStatistics now) {
        unit = now;
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        if (unit == null) {
            return;
        }
        int most = 1;
        for (int count : unit.histogram()) {
            most = Math.max(most, count);
        }
        int bars = unit.histogram().length;
        double bottom = height - 1;
        gc.setFill(palette.ink());
        for (int bar = 0; bar < bars; bar++) {
            int count = unit.histogram()[bar];
            double left = Math.round(bar * width / bars);
            double tall = count == 0 ? 0 : Math.max(1, Math.round(bottom * count / most));
            gc.fillRect(left, bottom - tall, Math.round((bar + 1) * width / bars) - left - GAP, tall);
        }
        gc.setStroke(palette.dim());
        gc.setLineWidth(1);
        gc.strokeLine(0, bottom + 0.5, width, bottom + 0.5);
    }
}
