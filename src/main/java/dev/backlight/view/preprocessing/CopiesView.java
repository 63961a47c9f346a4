package dev.backlight.view.preprocessing;

import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Augmenter;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.picture.PictureCells;
import dev.backlight.view.paint.picture.RoundTile;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.PaintedView;
import java.util.ArrayList;
import java.util.List;

/// Copies of one digit as the training would see it in the first epochs: as many as there is room for.
final class CopiesView extends PaintedView {
    private static final double CELL = 76;
    private static final double GAP = 8;
    private static final int SIDE = 28;
    private static final int MOST = 60;
    /// Opacity of copies that are all the same, because nothing is augmented.
    private static final double OFF = 0.3;

    private final Augmenter augmenter = new Augmenter(1, SIDE, SIDE);
    private final RoundTile tile = new RoundTile();
    private final List<PictureCells> cells = new ArrayList<>();
    private Augmentation how = Augmentation.NONE;
    private long seed;
    private int example;
    private float[] original;

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
        setAccessibleText(text("preprocessing.copies"));
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        int columns = Math.max(1, (int) ((width + GAP) / (CELL + GAP)));
        int rows = Math.max(1, (int) ((height + GAP) / (CELL + GAP)));
        double cell = Math.floor(Math.min(CELL, height));
        for (int i = 0; i < Math.min(MOST, columns * rows) && original != null; i++) {
            float[] copy = original.clone();
            augmenter.apply(how, seed, i + 1L, example, copy, 0);
            double x = i % columns * (CELL + GAP);
            double y = i / columns * (CELL + GAP);
            tile.draw(gc, x, y, (int) cell, 4, palette.line(), palette.stage());
            if (i == cells.size()) {
                cells.add(new PictureCells());
            }
            gc.setGlobalAlpha(how.isNone() ? OFF : 1);
            cells.get(i).ink(gc, copy.length, at -> copy[at], palette, x + 2, y + 2, cell - 4);
            gc.setGlobalAlpha(1);
        }
    }
}
