package dev.backlight.view.input;

import dev.backlight.data.picture.Dataset;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/// The first twelve pictures of the training set.
public final class DigitThumbnails extends PaintedView {
    private static final int ACROSS = 6;
    private static final int DOWN = 2;
    private static final double GAP = 5;

    private final Dataset data;

    public DigitThumbnails(Dataset data, Settings settings) {
        super(settings);
        this.data = data;
        setMinHeight(64);
        setPrefHeight(68);
        setAccessibleText(text("data.thumbnails"));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        double cell = Math.floor(Math.min((width - (ACROSS - 1) * GAP) / ACROSS, (height - GAP) / DOWN));
        double step = (width - cell) / (ACROSS - 1);
        for (int i = 0; i < Math.min(ACROSS * DOWN, data.size()); i++) {
            gc.drawImage(picture(i, palette), Math.round(i % ACROSS * step), i / ACROSS * (cell + GAP), cell, cell);
        }
    }

    private WritableImage picture(int item, Palette palette) {
        WritableImage image = new WritableImage(data.width(), data.height());
        PixelWriter writer = image.getPixelWriter();
        for (int i = 0; i < data.width() * data.height(); i++) {
            writer.setColor(
                    i % data.width(),
                    i / data.width(),
                    palette.stage().interpolate(palette.ink(), data.pixel(item, i) / 255.0));
        }
        return image;
    }
}
