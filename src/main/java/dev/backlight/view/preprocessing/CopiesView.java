package dev.backlight.view.preprocessing;

import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Augmenter;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.picture.PictureCells;
import dev.backlight.view.paint.picture.RoundTile;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// Copies of one digit as the training would see it in the first epochs: as many as there is room for. Where
/// nothing is augmented they would all be the same: then what each kind of change does by itself, row by row.
final class CopiesView extends PaintedView {
    private static final double CELL = 76;
    private static final double GAP = 8;
    private static final int SIDE = 28;
    private static final int MOST = 60;
    private static final double NAMES = 132;

    /// Each kind of change alone, about as far as handwriting differs, and noise that is well seen.
    private static final List<Kind> KINDS = List.of(
            new Kind("shift", Augmentation.NONE.withShift(3)),
            new Kind("rotation", Augmentation.NONE.withRotation(20)),
            new Kind("scale", Augmentation.NONE.withScale(0.25f)),
            new Kind("elastic", Augmentation.NONE.withElastic(20, 4)),
            new Kind("noise", Augmentation.NONE.withNoise(0.2f)));

    private final Augmenter augmenter = new Augmenter(1, SIDE, SIDE);
    private final RoundTile tile = new RoundTile();
    private final List<PictureCells> cells = new ArrayList<>();
    private Augmentation how = Augmentation.NONE;
    private long seed;
    private int example;
    private float[] original;

    /// @param name of its slider
    private record Kind(String name, Augmentation how) {}

    CopiesView(Settings settings) {
        super(settings);
        setId("copies");
        setMinSize(200, 60);
    }

    /// @param pixels of the digit; null for none
    /// @param example its number, which the copies depend on as in a training
    void show(float[] pixels, int example, long seed, Augmentation how) {
        original = pixels;
        this.example = example;
        this.seed = seed;
        this.how = how;
        setAccessibleText(text(how.isNone() ? "preprocessing.kinds" : "preprocessing.copies"));
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        if (how.isNone()) {
            kinds(gc, width, height, palette);
            return;
        }
        int columns = Math.max(1, (int) ((width + GAP) / (CELL + GAP)));
        int rows = Math.max(1, (int) ((height + GAP) / (CELL + GAP)));
        double cell = Math.floor(Math.min(CELL, height));
        for (int i = 0; i < Math.min(MOST, columns * rows) && original != null; i++) {
            copy(gc, palette, how, i, i + 1L, i % columns * (CELL + GAP), i / columns * (CELL + GAP), cell);
        }
    }

    private void kinds(GraphicsContext gc, double width, double height, Palette palette) {
        double pitch = Math.min(CELL + GAP, (height + GAP) / KINDS.size());
        double cell = Math.floor(pitch - GAP);
        int columns = Math.max(1, (int) ((width - NAMES + GAP) / pitch));
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        for (int row = 0; row < KINDS.size(); row++) {
            Kind kind = KINDS.get(row);
            gc.setFont(Type.text(12, settings().messages().locale()));
            gc.setFill(palette.mut());
            gc.fillText(text("preprocessing." + kind.name()), 0, row * pitch + cell / 2, NAMES - 8);
            for (int i = 0; i < columns && original != null; i++) {
                copy(gc, palette, kind.how(), row * columns + i, i + 1L, NAMES + i * pitch, row * pitch, cell);
            }
        }
    }

    /// @param picture which of all on screen
    /// @param epoch whose copy it is
    private void copy(
            GraphicsContext gc,
            Palette palette,
            Augmentation change,
            int picture,
            long epoch,
            double x,
            double y,
            double cell) {
        float[] copy = original.clone();
        augmenter.apply(change, seed, epoch, example, copy, 0);
        tile.draw(gc, x, y, (int) cell, 4, palette.line(), palette.stage());
        while (picture >= cells.size()) {
            cells.add(new PictureCells());
        }
        cells.get(picture).ink(gc, copy.length, at -> copy[at], palette, x + 2, y + 2, cell - 4);
    }
}
