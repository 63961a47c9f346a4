package dev.backlight.view.preprocessing;

import dev.backlight.analysis.ClassifiedExample;
import dev.backlight.data.picture.Dataset;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.picture.PictureCells;
import dev.backlight.view.paint.picture.RoundTile;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.text.TextAlignment;

/// Pictures whose label the network doesn't believe, the least believed first; a click makes one the sample.
final class SuspectStrip extends PaintedView {
    private static final double CELL = 56;
    private static final double STEP = 76;

    private final IntConsumer onPick;
    private final RoundTile tile = new RoundTile();
    private final List<PictureCells> cells = new ArrayList<>();
    private List<ClassifiedExample> suspects = List.of();
    private Dataset data;

    SuspectStrip(Settings settings, IntConsumer onPick) {
        super(settings);
        this.onPick = onPick;
        setId("suspects");
        setMinHeight(CELL + 18);
        setPrefHeight(CELL + 18);
        setMaxHeight(CELL + 18);
        setOnMouseMoved(event -> setCursor(at(event.getX()) >= 0 ? Cursor.HAND : Cursor.DEFAULT));
        setOnMouseClicked(event -> {
            int at = at(event.getX());
            if (at >= 0) {
                this.onPick.accept(suspects.get(at).index());
            }
        });
    }

    void show(Dataset set, List<ClassifiedExample> next) {
        data = set;
        suspects = next;
        setAccessibleText(text("preprocessing.suspects", next.size()));
        requestPaint();
    }

    private int at(double x) {
        int at = (int) (x / STEP);
        return x >= 0 && x % STEP < CELL && at < shown() ? at : -1;
    }

    private int shown() {
        return (int) Math.min(suspects.size(), (getWidth() + STEP - CELL) / STEP);
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(Type.text(11, settings().messages().locale()));
        for (int i = 0; i < shown(); i++) {
            ClassifiedExample suspect = suspects.get(i);
            double x = i * STEP;
            tile.draw(gc, x, 0, (int) CELL, 4, palette.line(), palette.stage());
            if (i == cells.size()) {
                cells.add(new PictureCells());
            }
            int index = suspect.index();
            cells.get(i).ink(gc, data.features(), at -> data.pixel(index, at) / 255.0, palette, x + 2, 2, CELL - 4);
            gc.setFill(palette.mut());
            List<String> names = data.classNames();
            gc.fillText(
                    text("preprocessing.suspect", names.get(suspect.label()), names.get(suspect.answer())),
                    x + CELL / 2,
                    CELL + 9,
                    STEP - 4);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }
}
