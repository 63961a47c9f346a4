package dev.backlight.view.network.plan;

import dev.backlight.view.paint.Box;
import java.util.ArrayList;
import java.util.List;

/// Where the columns of a draft's picture stand.
///
/// @param input the picture that enters
/// @param boxes of the columns
/// @param across units side by side in each column
/// @param cell side of one unit's square in each column
/// @param gap from one column to the next
record PlanLayout(Box input, List<Box> boxes, List<Integer> across, List<Double> cell, double gap) {
    /// Squares that are drawn of a layer at most.
    static final int MOST = 128;

    private static final double TOP = 48;
    private static final double LARGEST = 48;
    private static final double PICTURE = 126;

    /// Of all ways from a column to the next together, so that a button stands in each.
    private static final double SHARE = 0.44;

    /// Units side by side in a column of so many.
    static int across(int units) {
        int shown = Math.min(units, MOST);
        return shown > 48 ? 8 : shown > 12 ? 4 : 1;
    }

    /// @param below under the columns, for their controls
    static PlanLayout of(List<PlanColumn> columns, double width, double height, double below) {
        double room = Math.max(40, height - TOP - below);
        double middle = TOP + room / 2;
        double picture = Math.min(room, Math.max(PICTURE, 0.3 * room));
        List<Integer> across = new ArrayList<>();
        List<Double> cells = new ArrayList<>();
        double wanted = picture;
        for (PlanColumn column : columns) {
            int wide = across(column.units());
            double cell = Math.min(LARGEST, room / rows(column, wide));
            across.add(wide);
            cells.add(cell);
            wanted += wide * cell;
        }
        double scale = Math.min(1, (1 - SHARE) * width / wanted);
        double gap = (width - scale * wanted) / (columns.size() + 1);
        Box input = box(gap / 2, middle, scale * picture, scale * picture);
        List<Box> boxes = new ArrayList<>();
        double x = input.right() + gap;
        for (int k = 0; k < columns.size(); k++) {
            double cell = scale * cells.get(k);
            cells.set(k, cell);
            boxes.add(box(x, middle, across.get(k) * cell, rows(columns.get(k), across.get(k)) * cell));
            x += across.get(k) * cell + gap;
        }
        return new PlanLayout(input, List.copyOf(boxes), List.copyOf(across), List.copyOf(cells), gap);
    }

    private static int rows(PlanColumn column, int wide) {
        return (Math.min(column.units(), MOST) + wide - 1) / wide;
    }

    private static Box box(double x, double middle, double width, double height) {
        return new Box(Math.round(x), Math.round(middle - height / 2), width, height);
    }

    /// The box before a column.
    Box before(int column) {
        return column == 0 ? input : boxes.get(column - 1);
    }

    /// From the middle of the way before a column to that behind it.
    double slot(int column) {
        return boxes.get(column).width() + gap;
    }

    /// Whether every column has room for what stands under it.
    boolean isRoomy(double least) {
        for (int k = 0; k + 1 < boxes.size(); k++) {
            if (slot(k) < least) {
                return false;
            }
        }
        return gap >= least / 2;
    }
}
