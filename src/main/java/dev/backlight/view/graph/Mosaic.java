package dev.backlight.view.graph;

import dev.backlight.view.paint.Diverging;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The weight pictures of all units in one image, one pixel per weight.
///
/// Two images take turns: the one being written is not the one the renderer may still be reading.
public final class Mosaic {
    private final int rows;
    private final int columns;
    private final int across;
    private final int width;
    private final int[][] pixels = new int[2][];
    private final WritableImage[] images = new WritableImage[2];
    private final List<PixelBuffer<IntBuffer>> buffers = new ArrayList<>();
    private final int[] origins;
    private int turn;

    /// @param rows of one tile
    /// @param columns of one tile
    public Mosaic(int units, int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        across = Math.max(1, (int) Math.ceil(Math.sqrt(units)));
        width = across * columns;
        int height = (units + across - 1) / across * rows;
        origins = new int[units];
        for (int unit = 0; unit < units; unit++) {
            origins[unit] = unit / across * rows * width + unit % across * columns;
        }
        for (int i = 0; i < 2; i++) {
            pixels[i] = new int[width * height];
            IntBuffer view = IntBuffer.wrap(pixels[i]);
            buffers.add(new PixelBuffer<>(width, height, view, PixelFormat.getIntArgbPreInstance()));
            images[i] = new WritableImage(buffers.get(i));
        }
    }

    public boolean fits(int units, int tileRows, int tileColumns) {
        return origins.length == units && rows == tileRows && columns == tileColumns;
    }

    /// Writes every weight's colour.
    public void write(Heat heat, Diverging colours) {
        turn = 1 - turn;
        int[] target = pixels[turn];
        int inputs = Math.min(heat.inputs(), rows * columns);
        float[] weights = heat.weights();
        float[] limits = heat.limits();
        for (int i = 0, w = 0; i < inputs; i++) {
            int offset = i / columns * width + i % columns;
            for (int unit = 0; unit < origins.length; unit++, w++) {
                target[origins[unit] + offset] = colours.argb(weights[w] / limits[unit]);
            }
        }
        int zero = colours.argb(0);
        for (int i = inputs; i < rows * columns; i++) {
            for (int origin : origins) {
                target[origin + i / columns * width + i % columns] = zero;
            }
        }
        buffers.get(turn).updateBuffer(buffer -> null); // null: all of it changed
    }

    /// Draws one unit's tile; crisp where weights fall on whole pixels.
    public void draw(GraphicsContext gc, int unit, Box box) {
        gc.setImageSmoothing(box.width() < 3 * columns && box.width() % columns != 0);
        int left = unit % across * columns;
        int top = unit / across * rows;
        gc.drawImage(images[turn], left, top, columns, rows, box.x(), box.y(), box.width(), box.height());
    }
}
