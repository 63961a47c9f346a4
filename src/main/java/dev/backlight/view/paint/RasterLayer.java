package dev.backlight.view.paint;

import dev.backlight.view.paint.curve.Curve;
import dev.backlight.view.paint.curve.CurvePath;
import dev.backlight.view.paint.curve.CurvePixels;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.paint.vector.Recording;
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
    private GraphicsContext vector;

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
        vector = null;
        Recording recording = Recording.of(view);
        if (recording != null) {
            vector = recording.begin();
            vector.translate(-box.x(), -box.y());
        }
        return pixels[turn];
    }

    /// Where curves are drawn as curves too, in the stage's coordinates; null while no vector picture is made.
    public GraphicsContext vector() {
        return vector;
    }

    /// Puts a part of the pixels as they are now into the vector picture, if one is made.
    ///
    /// @param part of the stage
    public void intoVector(Box part) {
        if (vector != null) {
            Box inner = inPixels(part);
            int left = Math.max(0, (int) inner.x());
            int top = Math.max(0, (int) inner.y());
            int right = Math.min(width, (int) Math.ceil(inner.right()));
            int bottom = Math.min(height, (int) Math.ceil(inner.bottom()));
            WritableImage image = new WritableImage(right - left, bottom - top);
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            right - left,
                            bottom - top,
                            PixelFormat.getIntArgbPreInstance(),
                            pixels[turn],
                            top * width + left,
                            width);
            vector.drawImage(
                    image,
                    box.x() + left / scale,
                    box.y() + top / scale,
                    (right - left) / scale,
                    (bottom - top) / scale);
        }
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
