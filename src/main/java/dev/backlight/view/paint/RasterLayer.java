package dev.backlight.view.paint;

import dev.backlight.view.paint.curve.Curve;
import dev.backlight.view.paint.curve.CurvePath;
import dev.backlight.view.paint.curve.CurvePixels;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A part of the stage whose pixels are computed here, at the screen's own resolution.
///
/// Two images take turns: the one being written is not the one the renderer may still be reading.
public final class RasterLayer {
    private final ImageView view = new ImageView();
    private final int[][] pixels = new int[2][];
    private final WritableImage[] images = new WritableImage[2];
    private final Map<Curve, CurvePixels> curves = new HashMap<>();
    private final PixelBuffer<?>[] buffers = new PixelBuffer<?>[2];
    private Box box = new Box(0, 0, 0, 0);
    private double scale = 1;
    private int width;
    private int height;
    private int turn;

    public ImageView view() {
        return view;
    }

    /// Moves the layer to whole pixels around `wanted` and turns to the other image.
    ///
    /// @param outputScale pixels of the screen per pixel of the stage
    /// @return its pixels, premultiplied 0xAARRGGBB, row-major, with the content of two paintings ago
    public int[] open(Box wanted, double outputScale) {
        double x = Math.floor(wanted.x());
        double y = Math.floor(wanted.y());
        Box whole =
                new Box(x, y, Math.max(1, Math.ceil(wanted.right()) - x), Math.max(1, Math.ceil(wanted.bottom()) - y));
        if (!whole.equals(box) || outputScale != scale) {
            box = whole;
            scale = outputScale;
            curves.clear();
            width = (int) Math.ceil(box.width() * scale);
            height = (int) Math.ceil(box.height() * scale);
            for (int i = 0; i < 2; i++) {
                pixels[i] = new int[width * height];
                PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                        width, height, IntBuffer.wrap(pixels[i]), PixelFormat.getIntArgbPreInstance());
                buffers[i] = buffer;
                images[i] = new WritableImage(buffer);
            }
            view.setFitWidth(width / scale);
            view.setFitHeight(height / scale);
            view.relocate(box.x(), box.y());
        }
        turn = 1 - turn;
        return pixels[turn];
    }

    /// Shows what has been written.
    public void close() {
        buffers[turn].updateBuffer(_ -> null); // null: all of it changed
        view.setImage(images[turn]);
    }

    /// A box of the stage in this layer's pixels.
    public Box inPixels(Box part) {
        return new Box(
                (part.x() - box.x()) * scale,
                (part.y() - box.y()) * scale,
                part.width() * scale,
                part.height() * scale);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The curve in this layer's pixels; found once while the layer stays where it is.
    ///
    /// @param widest line width it is ever stroked with, in pixels of the stage
    public CurvePixels pixels(Curve curve, double widest) {
        return curves.computeIfAbsent(curve, c -> CurvePixels.of(path(c), widest * scale, width, height));
    }

    private CurvePath path(Curve c) {
        return new CurvePath(
                (c.x0() - box.x()) * scale,
                (c.y0() - box.y()) * scale,
                (c.x1() - box.x()) * scale,
                (c.y1() - box.y()) * scale);
    }

    public double scale() {
        return scale;
    }
}
