package dev.backlight.view.graph.tile;

import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.picture.Sampling;
import dev.backlight.view.paint.scale.Diverging;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The weight pictures of all units in one image, one pixel per weight.
///
/// Two images take turns: the one being written is not the one the renderer may still be reading.
public final class Mosaic {
    /// Units written at a time: as many tiles as stay in the fastest memory.
    private static final int BLOCK = 8;

    private static final int RED_BLUE = 0xFF00FF;
    private static final int GREEN = 0xFF00;

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

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /// Writes every weight's colour.
    public void write(Heat heat, Diverging colours) {
        turn = 1 - turn;
        int[] target = pixels[turn];
        int inputs = Math.min(heat.inputs(), rows * columns);
        float[] weights = heat.weights();
        float[] factors = new float[origins.length];
        for (int unit = 0; unit < factors.length; unit++) {
            factors[unit] = 1 / heat.limits()[unit];
        }
        for (int from = 0; from < origins.length; from += BLOCK) {
            int to = Math.min(origins.length, from + BLOCK);
            for (int i = 0; i < inputs; i++) {
                int offset = i / columns * width + i % columns;
                int row = i * origins.length;
                for (int unit = from; unit < to; unit++) {
                    target[origins[unit] + offset] = colours.argb(weights[row + unit] * factors[unit]);
                }
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

    /// Copies one unit's tile into other pixels.
    ///
    /// @param target row-major, `stride` pixels a row; what lies outside is cut off
    /// @param across which columns of the tile it shows
    /// @param down which rows
    void copy(int unit, int[] target, int stride, int left, int top, Sampling across, Sampling down) {
        int[] source = pixels[turn];
        int bottom = Math.min(down.length(), target.length / stride - top);
        int right = Math.min(across.length(), stride - left);
        int[] columnOf = across.first();
        int[] shareOf = across.share();
        for (int y = Math.max(0, -top); y < bottom; y++) {
            int row = origins[unit] + down.first()[y] * width;
            int below = down.share()[y] == 0 ? row : row + width;
            int shareBelow = down.share()[y];
            int out = (top + y) * stride + left;
            for (int x = Math.max(0, -left); x < right; x++) {
                int column = columnOf[x];
                int next = shareOf[x] == 0 ? column : column + 1;
                target[out + x] = mixed(
                        source[row + column],
                        source[row + next],
                        source[below + column],
                        source[below + next],
                        shareOf[x],
                        shareBelow);
            }
        }
    }

    /// Mixes four opaque neighbours, two channels at a time.
    private static int mixed(int a, int b, int c, int d, int right, int down) {
        int forD = right * down >> 8;
        int forC = down - forD;
        int forB = right - forD;
        int forA = 256 - right - forC;
        int redBlue = (a & RED_BLUE) * forA + (b & RED_BLUE) * forB + (c & RED_BLUE) * forC + (d & RED_BLUE) * forD;
        int green = (a & GREEN) * forA + (b & GREEN) * forB + (c & GREEN) * forC + (d & GREEN) * forD;
        return 0xFF000000 | redBlue >>> 8 & RED_BLUE | green >>> 8 & GREEN;
    }

    /// Draws one unit's tile; crisp where weights fall on whole pixels.
    public void draw(GraphicsContext gc, int unit, Box box) {
        gc.setImageSmoothing(box.width() < 3 * columns && box.width() % columns != 0);
        int left = unit % across * columns;
        int top = unit / across * rows;
        gc.drawImage(images[turn], left, top, columns, rows, box.x(), box.y(), box.width(), box.height());
    }
}
