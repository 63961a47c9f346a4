package dev.backlight.view.input;

import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.picture.PictureCells;
import dev.backlight.view.paint.picture.RoundTile;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;

/// One picture, large: ink on the stage, or signed numbers in blue and orange.
public final class PixelsTile extends PaintedView {
    private final RoundTile tile = new RoundTile();
    private final PictureCells cells = new PictureCells();
    private final boolean signed;
    private float[] values;

    public PixelsTile(Settings settings, double side, boolean signed) {
        super(settings);
        this.signed = signed;
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
    }

    /// @param next numbers in [0, 1], or in [-1, 1] when signed; null for none; kept
    public void show(float[] next, String accessible) {
        values = next;
        setAccessibleText(accessible);
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        tile.draw(gc, 0, 0, (int) width, 4, palette.line(), palette.stage());
        gc.setImageSmoothing(false);
        if (values != null && signed) {
            cells.signed(gc, values.length, i -> values[i], palette, 2, 2, width - 4);
        } else if (values != null) {
            cells.ink(gc, values.length, i -> values[i], palette, 2, 2, width - 4);
        }
        gc.setImageSmoothing(true);
    }
}
