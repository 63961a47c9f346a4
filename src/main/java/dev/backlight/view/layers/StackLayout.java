package dev.backlight.view.layers;

import dev.backlight.view.paint.Box;
import java.util.ArrayList;
import java.util.List;

/// Where each item of a stack stands. Pure arithmetic; all numbers in pixels.
///
/// @param bands one for each row
/// @param tile side of a map
/// @param filter side of a filter above its map
record StackLayout(List<Band> bands, double tile, double filter) {
    static final double LABELS = 150;
    private static final double GAP = 5;
    private static final double SPACE = 12;
    private static final double LARGEST = 150;
    private static final double LEAST = 12;
    private static final double CELL = 44;
    private static final double NAMED_HIGH = 30;
    private static final double NAMED = 78;

    /// A last row of so few numbers has room for their names.
    static final int MOST_NAMED = 12;

    /// A row's place.
    ///
    /// @param perLine items side by side
    /// @param width of an item
    /// @param height of an item
    /// @param pitch from line to line
    /// @param top of the first line of items, below the filters if there are any
    record Band(double top, double bottom, int perLine, double width, double height, double pitch, double itemTop) {}

    /// @param width for the items, beside the labels
    /// @param height for all rows; what can't fit runs over
    static StackLayout of(LayerStack stack, double width, double height) {
        double tile = LARGEST;
        StackLayout layout = tiled(stack, width, tile);
        while (tile > LEAST && layout.bottom() > height) {
            tile--;
            layout = tiled(stack, width, tile);
        }
        return layout;
    }

    private static StackLayout tiled(LayerStack stack, double width, double tile) {
        double filter = Math.max(10, Math.round(tile * 0.62));
        List<Band> bands = new ArrayList<>();
        double y = 8;
        for (StackRow row : stack.rows()) {
            boolean named = isNamed(stack, row);
            double cell = Math.clamp(Math.round(tile * 0.36), 7, CELL);
            Band band = row.isPictures()
                    ? pictures(row, y, width, tile, row.kernels() == null ? 0 : filter + 3)
                    : cells(
                            row,
                            y,
                            width,
                            named ? Math.min(NAMED, width / row.items()) : cell,
                            named ? NAMED_HIGH : cell);
            bands.add(band);
            y = band.bottom() + SPACE;
        }
        return new StackLayout(List.copyOf(bands), tile, filter);
    }

    /// Whether a row's cells stand for the classes: the network's numbers, and the probabilities they become.
    static boolean isNamed(LayerStack stack, StackRow row) {
        int outputs = stack.spec().layers().size() - 1;
        return !row.isPictures()
                && row.items() <= MOST_NAMED
                && (row.layer() == outputs || row.layer() == StackRow.PROBABILITIES);
    }

    private static Band pictures(StackRow row, double y, double width, double tile, double filter) {
        int most = Math.max(1, (int) ((width + GAP) / (tile + GAP)));
        int lines = (row.items() + most - 1) / most;
        int perLine = (row.items() + lines - 1) / lines; // lines of the same length
        double pitch = tile + filter + GAP;
        return new Band(y, y + lines * pitch - GAP, perLine, tile, tile, pitch, y + filter);
    }

    private static Band cells(StackRow row, double y, double width, double wide, double high) {
        int most = Math.max(1, (int) (width / wide));
        int lines = (row.items() + most - 1) / most;
        int perLine = (row.items() + lines - 1) / lines;
        return new Band(y, y + lines * high, perLine, wide, high, high, y);
    }

    double bottom() {
        return bands.isEmpty() ? 0 : bands.getLast().bottom();
    }

    Box box(int row, int item) {
        Band band = bands.get(row);
        double gap = band.pitch() == band.height() ? 0 : GAP;
        return new Box(
                LABELS + item % band.perLine() * (band.width() + gap),
                band.itemTop() + item / band.perLine() * band.pitch(),
                band.width(),
                band.height());
    }

    /// The filter above a convolution's map.
    Box filterBox(int row, int item) {
        Box map = box(row, item);
        return new Box(map.x() + (map.width() - filter) / 2, map.y() - filter - 3, filter, filter);
    }

    /// What is at a point; null for nothing.
    StackItem at(LayerStack stack, double x, double y) {
        for (int row = 0; row < bands.size(); row++) {
            if (y < bands.get(row).top() || y > bands.get(row).bottom()) {
                continue;
            }
            boolean filters = stack.rows().get(row).kernels() != null;
            for (int item = 0; item < stack.rows().get(row).items(); item++) {
                if (box(row, item).contains(x, y)
                        || filters && filterBox(row, item).contains(x, y)) {
                    return new StackItem(row, item);
                }
            }
        }
        return null;
    }
}
