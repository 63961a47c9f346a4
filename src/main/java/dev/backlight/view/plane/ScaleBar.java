package dev.backlight.view.plane;

import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.picture.FieldRaster;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;

/// The colours of the map from the most negative answer to the most positive, by the map's own function.
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
            gc.setFill(palette.diverging().color(FieldRaster.FIELD * (2 * (x + 0.5) / width - 1)));
            gc.fillRect(x, 0, 1, height);
        }
        gc.setFill(palette.ink());
        gc.fillRect(Math.round(width / 2), 0, 1.5, height);
        gc.setStroke(palette.line());
        gc.strokeRoundRect(0.5, 0.5, width - 1, height - 1, 4, 4);
    }
}
