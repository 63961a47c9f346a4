package dev.backlight.view.graph.paint;

import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The cells of a column's feature maps as pixels of one picture, each map a block of it. As rectangles they are
/// six thousand words to the renderer for each frame.
///
/// Two pictures take turns: the one being written is not the one the renderer may still be reading.
final class MapCells {
    private final int[][] pixels = new int[2][];
    private final WritableImage[] images = new WritableImage[2];
    private final PixelBuffer<?>[] buffers = new PixelBuffer<?>[2];
    private int width;
    private int block;
    private int turn;

    /// Begins a new picture.
    ///
    /// @param maps how many
    /// @param box one of them, all are as large; the pixels that it touches are its block
    void open(int maps, Box box) {
        int wide = (int) Math.ceil(box.width()) + 1;
        int high = (int) Math.ceil(box.height()) + 1;
        if (pixels[0] == null || wide != width || high != block || pixels[0].length != wide * high * maps) {
            width = wide;
            block = high;
            for (int i = 0; i < 2; i++) {
                pixels[i] = new int[wide * high * maps];
                PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                        wide, high * maps, IntBuffer.wrap(pixels[i]), PixelFormat.getIntArgbPreInstance());
                buffers[i] = buffer;
                images[i] = new WritableImage(buffer);
            }
        }
        turn = 1 - turn;
    }

    /// Writes one map.
    ///
    /// @param map its number
    /// @param box where it will stand
    /// @param columns cells across
    /// @param rows cells down
    /// @param colours of a cell by its number, row by row, opaque 0xAARRGGBB
    void write(int map, Box box, int columns, int rows, IntUnaryOperator colours) {
        int left = (int) Math.floor(box.x());
        int top = (int) Math.floor(box.y());
        int[] target = pixels[turn];
        for (int row = 0; row < rows; row++) {
            int from = edge(box.y(), box.height(), row, rows) - top;
            int to = edge(box.y(), box.height(), row + 1, rows) - top;
            if (from == to) {
                continue;
            }
            int first = (map * block + from) * width;
            for (int column = 0; column < columns; column++) {
                Arrays.fill(
                        target,
                        first + edge(box.x(), box.width(), column, columns) - left,
                        first + edge(box.x(), box.width(), column + 1, columns) - left,
                        colours.applyAsInt(row * columns + column));
            }
            for (int line = from + 1; line < to; line++) {
                System.arraycopy(target, first, target, (map * block + line) * width, width);
            }
        }
    }

    /// The pixel at which a cell begins.
    static int edge(double start, double length, int cell, int cells) {
        return (int) Math.floor(start + cell * length / cells);
    }

    /// To be called when all maps are written.
    void close() {
        buffers[turn].updateBuffer(_ -> null); // null: all of it changed
    }

    /// Draws one map where it was written for.
    void draw(GraphicsContext gc, int map, Box box) {
        int left = (int) Math.floor(box.x());
        int top = (int) Math.floor(box.y());
        int wide = edge(box.x(), box.width(), 1, 1) - left;
        int high = edge(box.y(), box.height(), 1, 1) - top;
        gc.setImageSmoothing(false);
        gc.drawImage(images[turn], 0, map * block, wide, high, left, top, wide, high);
        gc.setImageSmoothing(true);
    }
}
