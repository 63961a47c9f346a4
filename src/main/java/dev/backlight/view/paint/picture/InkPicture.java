package dev.backlight.view.paint.picture;

import dev.backlight.data.pen.InkRaster;
import dev.backlight.data.pen.PixelBox;
import dev.backlight.data.pen.Stroke;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.scale.PackedColors;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A drawing as the network's raster sees it, in the pixels of the screen: of a stroke under the pen only what is
/// new is drawn.
public final class InkPicture {
    /// The canvas's edge stays free of ink.
    private static final int EDGE = 2;

    private InkRaster raster;
    private WritableImage image;
    private int[] row = new int[0];
    private Color colour;

    /// @param side of the square in the canvas's coordinates
    /// @param fineness pixels of the screen in one of them
    public void paint(GraphicsContext gc, List<Stroke> strokes, double side, double fineness, Color ink) {
        int pixels = (int) Math.floor(side * fineness);
        if (pixels <= 2 * EDGE) {
            return;
        }
        if (raster == null || raster.size() != pixels || !ink.equals(colour)) {
            raster = new InkRaster(pixels);
            image = new WritableImage(pixels, pixels);
            row = new int[pixels];
            colour = ink;
        }
        write(raster.show(strokes));
        double whole = pixels - 2 * EDGE;
        gc.drawImage(
                image, EDGE, EDGE, whole, whole, EDGE / fineness, EDGE / fineness, whole / fineness, whole / fineness);
    }

    private void write(PixelBox box) {
        int rgb = Palette.argb(colour);
        int wide = box.right() - box.left();
        for (int y = box.top(); y < box.bottom() && wide > 0; y++) {
            for (int x = 0; x < wide; x++) {
                float amount = raster.ink()[y * raster.size() + box.left() + x];
                row[x] = amount == 0 ? 0 : PackedColors.over(0, rgb, Math.round(256 * amount));
            }
            image.getPixelWriter().setPixels(box.left(), y, wide, 1, PixelFormat.getIntArgbPreInstance(), row, 0, wide);
        }
    }
}
