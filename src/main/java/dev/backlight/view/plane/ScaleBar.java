package dev.backlight.view.plane;

import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.stage.PaintedView;
import javafx.scene.canvas.GraphicsContext;

/// All signed colours from the most negative to the most positive.
public final class ScaleBar extends PaintedView {
    public ScaleBar(Settings settings) {
        super(settings);
        setMinHeight(8);
        setPrefHeight(8);
        setMaxHeight(8);
        setMouseTransparent(true);
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        for (int x = 0; x < width; x++) {
            gc.setFill(palette.diverging().color(2 * (x + 0.5) / width - 1));
            gc.fillRect(x, 0, 1, height);
        }
        gc.setStroke(palette.line());
        gc.strokeRoundRect(0.5, 0.5, width - 1, height - 1, 4, 4);
    }
}
