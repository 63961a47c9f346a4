package dev.backlight.view.paint.picture;

import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.function.IntToDoubleFunction;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Numbers as the cells of a square picture; the picture's memory is kept. On whole pixels it is enlarged here,
/// once, smoothed if the canvas smooths.
///
/// A canvas reads the picture when the pulse ends, so each `PictureCells` is painted once a pulse: several pictures
/// side by side need one each.
public final class PictureCells {
    private int side;
    private int[] argb = new int[0];
    private WritableImage image;
    private Enlarger enlarger;
    private int[] enlarged = new int[0];

    /// Ink on the stage.
    ///
    /// @param value cell to amount in [0, 1]
    public void ink(
            GraphicsContext gc,
            int count,
            IntToDoubleFunction value,
            Palette palette,
            double x,
            double y,
            double width) {
        int stage = Palette.argb(palette.stage());
        int ink = Palette.argb(palette.ink());
        begin(count, stage);
        for (int i = 0; i < count; i++) {
            argb[i] = mix(stage, ink, Math.clamp(value.applyAsDouble(i), 0, 1));
        }
        draw(gc, x, y, width);
    }

    /// Blue and orange by sign.
    ///
    /// @param value cell to [-1, 1]
    public void signed(
            GraphicsContext gc,
            int count,
            IntToDoubleFunction value,
            Palette palette,
            double x,
            double y,
            double width) {
        begin(count, palette.diverging().argb(0f));
        for (int i = 0; i < count; i++) {
            argb[i] = palette.diverging().argb((float) value.applyAsDouble(i));
        }
        draw(gc, x, y, width);
    }

    private void begin(int count, int ground) {
        int wanted = (int) Math.ceil(Math.sqrt(count));
        if (wanted != side) {
            side = wanted;
            argb = new int[side * side];
        }
        java.util.Arrays.fill(argb, ground);
    }

    private void draw(GraphicsContext gc, double x, double y, double width) {
        boolean whole = x == Math.rint(x) && y == Math.rint(y) && width == Math.rint(width) && width >= side;
        int[] pixels = whole ? enlarged((int) width, gc.isImageSmoothing()) : argb;
        int pitch = whole ? (int) width : side;
        if (image == null || image.getWidth() != pitch) {
            image = new WritableImage(pitch, pitch);
        }
        image.getPixelWriter().setPixels(0, 0, pitch, pitch, PixelFormat.getIntArgbInstance(), pixels, 0, pitch);
        gc.drawImage(image, x, y, width, width);
    }

    private int[] enlarged(int width, boolean smooth) {
        if (enlarger == null || !enlarger.fits(side, width, smooth)) {
            enlarger = new Enlarger(side, width, smooth);
            enlarged = new int[width * width];
        }
        enlarger.enlarge(argb, enlarged, 0, width);
        return enlarged;
    }

    private static int mix(int from, int to, double share) {
        int result = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = from >> shift & 0xFF;
            int high = to >> shift & 0xFF;
            result = result << 8 | (int) Math.round(low + share * (high - low));
        }
        return result;
    }
}
