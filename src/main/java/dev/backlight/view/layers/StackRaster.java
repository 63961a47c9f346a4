package dev.backlight.view.layers;

import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.RasterLayer;
import dev.backlight.view.paint.scale.PackedColors;
import java.util.Arrays;

/// Writes all maps, filters and cells of a stack straight into pixels: a hundred small pictures in a millisecond.
final class StackRaster {
    private final Palette palette;
    private final RasterLayer layer;
    private final int[] pixels;

    /// @param pixels of the layer, open
    StackRaster(Palette palette, RasterLayer layer, int[] pixels) {
        this.palette = palette;
        this.layer = layer;
        this.pixels = pixels;
    }

    void paint(LayerStack stack, StackLayout layout) {
        Arrays.fill(pixels, 0);
        for (int r = 0; r < stack.rows().size(); r++) {
            StackRow row = stack.rows().get(r);
            for (int item = 0; item < row.items(); item++) {
                item(row, item, layout.box(r, item));
                if (row.kernels() != null) {
                    filter(row, item, layout.filterBox(r, item));
                }
            }
        }
    }

    /// One map or cell.
    void item(StackRow row, int item, Box box) {
        int height = row.shape().height();
        int width = row.shape().width();
        boolean ink = row.layer() == StackRow.INPUT || row.layer() == StackRow.PROBABILITIES;
        if (row.isPictures()) {
            int border = Palette.argb(palette.line2());
            cells(box.grow(1), 1, 1, (_, _) -> border);
        }
        cells(box, width, height, (x, y) -> {
            float value = row.value(item, y * width + x);
            return ink ? ink(value) : palette.diverging().argb(value / row.limit());
        });
    }

    private int ink(float amount) {
        int share = (int) (256 * Math.clamp(amount, 0f, 1f));
        return PackedColors.mix(Palette.argb(palette.stage()), Palette.argb(palette.ink()), share);
    }

    /// All kernels of a filter, each on the filter's own limit.
    void filter(StackRow row, int item, Box box) {
        int side = row.kernel();
        int across = row.kernelsAcross();
        int down = (row.channels() + across - 1) / across;
        int first = item * row.channels() * side * side;
        float limit = 1e-6f;
        for (int i = 0; i < row.channels() * side * side; i++) {
            limit = Math.max(limit, Math.abs(row.kernels()[first + i]));
        }
        float largest = limit;
        cells(box, across * side, down * side, (x, y) -> {
            int channel = y / side * across + x / side;
            return channel < row.channels()
                    ? palette.diverging()
                            .argb(row.kernels()[first + (channel * side + y % side) * side + x % side] / largest)
                    : 0;
        });
    }

    private interface Colour {
        int at(int x, int y);
    }

    private void cells(Box wanted, int across, int down, Colour colour) {
        Box box = layer.inPixels(wanted);
        int left = (int) Math.round(box.x());
        int top = (int) Math.round(box.y());
        int width = (int) Math.round(box.right()) - left;
        int height = (int) Math.round(box.bottom()) - top;
        int[] line = new int[Math.max(0, width)];
        int painted = -1;
        for (int y = 0; y < height; y++) {
            int cellY = y * down / height;
            if (cellY != painted) {
                painted = cellY;
                int cell = -1;
                int argb = 0;
                for (int x = 0; x < width; x++) {
                    int cellX = x * across / width;
                    if (cellX != cell) {
                        cell = cellX;
                        argb = colour.at(cellX, cellY);
                    }
                    line[x] = argb;
                }
            }
            copy(line, left, top + y);
        }
    }

    private void copy(int[] line, int left, int y) {
        int from = Math.max(0, -left);
        int length = Math.min(line.length, layer.width() - left) - from;
        if (y >= 0 && y < layer.height() && length > 0) {
            System.arraycopy(line, from, pixels, y * layer.width() + left + from, length);
        }
    }
}
