package dev.backlight.view.graph.layout;

import dev.backlight.view.paint.Box;

/// Square cells in rows, filled row by row; the last row may be short.
///
/// @param x left edge of the first cell
/// @param y top edge of the first cell
/// @param cell side of a cell
/// @param gapX between neighbours in a row
/// @param gapY between rows
/// @param items cells in use, at most `rows * columns`
public record Grid(double x, double y, double cell, double gapX, double gapY, int rows, int columns, int items) {
    public double width() {
        return columns * (cell + gapX) - gapX;
    }

    public double height() {
        return rows * (cell + gapY) - gapY;
    }

    public Box bounds() {
        return new Box(x, y, width(), height());
    }

    public Box box(int place) {
        double left = x + place % columns * (cell + gapX);
        return new Box(left, y + row(place) * (cell + gapY), cell, cell);
    }

    public int row(int place) {
        return place / columns;
    }

    public double rowCentre(int row) {
        return y + row * (cell + gapY) + cell / 2;
    }

    /// The place under a point; gaps belong to the nearer cell, -1 outside the grid.
    public int placeAt(double px, double py) {
        if (!bounds().grow(Math.min(gapX, gapY) / 2).contains(px, py)) {
            return -1;
        }
        int column = clamp((px - x + gapX / 2) / (cell + gapX), columns);
        int row = clamp((py - y + gapY / 2) / (cell + gapY), rows);
        int place = row * columns + column;
        return place < items ? place : -1;
    }

    private static int clamp(double position, int count) {
        return Math.max(0, Math.min(count - 1, (int) Math.floor(position)));
    }

    /// The grid that shows `items` in `box` with the largest cells; exact rectangles are preferred to short last
    /// rows unless they cost more than a quarter of the size. It stands at the box's upper left corner.
    ///
    /// @param largest upper limit of a cell's side
    public static Grid fit(int items, Box box, double largest) {
        Grid best = null;
        Grid exact = null;
        for (int columns = 1; columns <= items; columns++) {
            Grid candidate = of(items, columns, box, largest);
            if (best == null || candidate.cell > best.cell) {
                best = candidate;
            }
            if (items % columns == 0 && (exact == null || candidate.cell > exact.cell)) {
                exact = candidate;
            }
        }
        return exact.cell >= 0.76 * best.cell ? exact : best;
    }

    /// The grid with the given number of columns.
    public static Grid of(int items, int columns, Box box, double largest) {
        int rows = (items + columns - 1) / columns;
        boolean dense = items > 256;
        double gapY = dense ? 2 : 4;
        double high = box.height() / rows - gapY;
        double share = dense ? 0.16 : 0.2;
        double wide = columns == 1 ? box.width() : box.width() / (columns + share * (columns - 1)) * 0.99;
        double cell = Math.max(2, snap(Math.min(largest, Math.floor(Math.min(high, wide))), high, wide));
        double gapX = Math.max(gapY, Math.min(12, Math.round(cell * 0.25)));
        double room = columns == 1 ? gapX : Math.floor((box.width() - columns * cell) / (columns - 1));
        return new Grid(box.x(), box.y(), cell, Math.max(1, Math.min(gapX, room)), gapY, rows, columns, items);
    }

    /// 28 weights fill 28 or 56 pixels exactly: a cell within three pixels of that takes it if there is room.
    private static double snap(double cell, double high, double wide) {
        for (double exact : new double[] {28, 56}) {
            if (Math.abs(cell - exact) <= 3 && exact <= high && exact <= wide) {
                return exact;
            }
        }
        return cell;
    }
}
