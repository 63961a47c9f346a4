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
/// @param slot from the middle of a column to that of the next
record PlanLayout(Box input, List<Box> boxes, List<Integer> across, List<Double> cell, double slot) {
    /// Squares that are drawn of a layer at most.
    static final int MOST = 128;

    private static final double TOP = 48;
    private static final double LARGEST = 24;

    /// Of a column's way to the next, so that a button stands between.
    private static final double SHARE = 0.56;

    /// @param below under the columns, for their controls
    static PlanLayout of(List<PlanColumn> columns, double width, double height, double below) {
        double slot = width / (columns.size() + 1);
        double room = Math.max(40, height - TOP - below);
        double side = Math.min(SHARE * slot, Math.min(room, 120));
        double middle = TOP + room / 2;
        List<Box> boxes = new ArrayList<>();
        List<Integer> across = new ArrayList<>();
        List<Double> cells = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            int shown = Math.min(columns.get(k).units(), MOST);
            int wide = shown > 48 ? 8 : shown > 12 ? 4 : 1;
            int high = (shown + wide - 1) / wide;
            double cell = Math.min(LARGEST, Math.min(SHARE * slot / wide, room / high));
            boxes.add(new Box(
                    Math.round((k + 1.5) * slot - wide * cell / 2),
                    Math.round(middle - high * cell / 2),
                    wide * cell,
                    high * cell));
            across.add(wide);
            cells.add(cell);
        }
        Box input = new Box(Math.round(0.5 * slot - side / 2), Math.round(middle - side / 2), side, side);
        return new PlanLayout(input, List.copyOf(boxes), List.copyOf(across), List.copyOf(cells), slot);
    }

    /// The box before a column.
    Box before(int column) {
        return column == 0 ? input : boxes.get(column - 1);
    }
}
