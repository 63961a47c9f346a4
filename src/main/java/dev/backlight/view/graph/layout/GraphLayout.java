package dev.backlight.view.graph.layout;

import dev.backlight.view.paint.Box;
import java.util.ArrayList;
import java.util.List;

/// Where everything stands on a stage of a given size. Pure arithmetic; all numbers in pixels.
///
/// @param width of the stage
/// @param height of the stage
/// @param picture the input picture
/// @param grids one per column of the structure
/// @param outputs circles and bars of the logits
/// @param inspector card of the selected unit
public record GraphLayout(double width, double height, Box picture, List<Grid> grids, Outputs outputs, Box inspector) {
    /// Below header and captions.
    public static final double TOP = 68;

    /// Centre line of the captions.
    public static final double CAPTIONS = 49;

    /// Centre line of the header.
    public static final double HEADER = 22;

    private static final double MARGIN = 28;
    private static final double INSPECTOR_WIDTH = 208;
    private static final double INSPECTOR_HEIGHT = 136;

    /// The card of the units that bring most to the answer: without any of them, and for each.
    private static final double CARD = 98;

    private static final double CARD_ROW = 29;
    private static final int MOST_ON_CARD = 5;
    private static final double VALUE_WIDTH = 52;
    private static final double LARGEST_TILE = 84;
    private static final double LARGEST_UNIT = 30;
    private static final int MOST_ROWS = 16;
    private static final double UNIT_PITCH = 24;

    /// @param circleX centre of all circles
    /// @param first centre of the first circle
    /// @param spacing from centre to centre
    /// @param axisX where a logit is zero
    /// @param barLength of the largest logit
    public record Outputs(
            int count, double circleX, double first, double spacing, double radius, double axisX, double barLength) {
        public double y(int output) {
            return first + output * spacing;
        }

        public Box circle(int output) {
            return new Box(circleX - radius, y(output) - radius, 2 * radius, 2 * radius);
        }

        /// The whole line of an output: circle, bar and value.
        public Box line(int output, double right) {
            double half = Math.min(spacing / 2, radius + 3);
            return new Box(circleX - radius, y(output) - half, right - circleX + radius, 2 * half);
        }
    }

    /// @param width at least 480, smaller stages are laid out as if they were
    /// @param height at least 320, smaller stages are laid out as if they were
    public static GraphLayout of(Structure structure, double width, double height) {
        double w = Math.max(480, width);
        double h = Math.max(320, height);
        double tall = h - TOP;
        Box picture = picture(structure, w, h);
        double bar = Math.max(40, Math.min(110, w * 0.049));
        double axis = Math.round(w - 36 - Math.max(bar, VALUE_WIDTH));
        double circleX = Math.round(axis - Math.max(bar + 14, VALUE_WIDTH) - 30);
        List<Grid> grids = grids(structure, new Box(picture.right(), TOP, circleX - 15 - picture.right(), tall));
        Grid last = grids.getLast();
        Outputs outputs = outputs(structure, last, circleX, axis, bar, tall);
        double card = card(h);
        double under = picture.bottom() + Math.max(20, Math.min(58, h - 12 - card - picture.bottom()));
        Box inspector = new Box(21, under, INSPECTOR_WIDTH, card);
        return new GraphLayout(w, h, picture, grids, outputs, inspector);
    }

    /// The column that a curve comes from ends here; the picture for the first column.
    public double leftOf(int column) {
        return column == 0
                ? picture.right() + 4
                : grids.get(column - 1).bounds().right() + 5;
    }

    private static double card(double height) {
        int rows = height >= 540 ? MOST_ON_CARD : height >= 500 ? 4 : 3;
        return height >= 450 ? CARD + rows * CARD_ROW : INSPECTOR_HEIGHT;
    }

    /// How many units there is room for on the card that explains the answer.
    public int onCard() {
        return (int) Math.clamp((inspector.height() - CARD) / CARD_ROW, 1, MOST_ON_CARD);
    }

    private static Box picture(Structure structure, double w, double h) {
        int side = Math.max(structure.pictureRows(), structure.pictureColumns());
        double room = Math.min(w * 0.19, h - TOP - 20 - 20 - card(h) - 20);
        double pixel = Math.max(room >= side ? 1 : room / side, Math.floor(room / side));
        double height = pixel * structure.pictureRows();
        double free = h - 16 - TOP - 20 - height - 58 - card(h);
        double y = TOP + 20 + Math.max(0, Math.round(free * 0.42));
        return new Box(MARGIN, y, pixel * structure.pictureColumns(), height);
    }

    private static List<Grid> grids(Structure structure, Box room) {
        int count = structure.columns().size();
        double gaps = room.width() * (count == 1 ? 0.34 : Math.min(0.72, 0.36 + 0.12 * count));
        double[] budget = budgets(structure, room.width() - gaps);
        List<Grid> fitted = new ArrayList<>();
        double used = 0;
        for (int i = 0; i < count; i++) {
            Structure.Column column = structure.columns().get(i);
            Box box = new Box(0, room.y(), budget[i], room.height());
            Grid grid = structure.direct() ? besideOutputs(column.items(), box) : grid(column, box);
            fitted.add(grid);
            used += grid.width();
        }
        return spread(fitted, room, used, structure.direct());
    }

    /// The rest of the width goes between the columns; the first gap, with a curve for every unit, takes twice its
    /// share.
    private static List<Grid> spread(List<Grid> fitted, Box room, double used, boolean direct) {
        double shares = 2 + fitted.size();
        double share = (room.width() - used) / shares;
        double x = room.x() + (direct ? 2.2 : 2) * share;
        List<Grid> placed = new ArrayList<>();
        for (Grid grid : fitted) {
            double free = room.height() - 8 - grid.height();
            double y = room.y() + Math.max(0, Math.round(free > 24 ? free / 2 : Math.min(free / 2, 2)));
            placed.add(new Grid(
                    Math.round(x),
                    y,
                    grid.cell(),
                    grid.gapX(),
                    grid.gapY(),
                    grid.rows(),
                    grid.columns(),
                    grid.items()));
            x += grid.width() + share;
        }
        return placed;
    }

    /// Small units take what they need, up to two fifths of the room; tiles and maps share the rest.
    private static double[] budgets(Structure structure, double room) {
        double[] budget = new double[structure.columns().size()];
        double units = 0;
        double rest = 0;
        for (int i = 0; i < budget.length; i++) {
            Structure.Column column = structure.columns().get(i);
            boolean small = column.kind() == Structure.Kind.UNITS;
            budget[i] = small ? unitColumns(column) * UNIT_PITCH : Math.sqrt(column.items());
            units += small ? budget[i] : 0;
            rest += small ? 0 : budget[i];
        }
        double forUnits = Math.min(units, room * 0.4);
        for (int i = 0; i < budget.length; i++) {
            boolean small = structure.columns().get(i).kind() == Structure.Kind.UNITS;
            budget[i] *= small ? forUnits / units : (room - forUnits) / rest;
        }
        return budget;
    }

    private static int unitColumns(Structure.Column column) {
        return (column.items() + MOST_ROWS - 1) / MOST_ROWS;
    }

    /// Units deeper in stand in at most sixteen rows: more would make a fog of the curves between the rows.
    private static Grid grid(Structure.Column column, Box box) {
        if (column.kind() != Structure.Kind.UNITS) {
            return Grid.fit(column.items(), box, LARGEST_TILE);
        }
        Grid tight = Grid.of(column.items(), unitColumns(column), box, LARGEST_UNIT);
        double airy = Math.floor((box.height() - 8 + tight.gapY()) / tight.rows() - tight.cell());
        double gapY = Math.max(tight.gapY(), Math.min(airy, tight.cell() * 0.8));
        return new Grid(
                tight.x(), tight.y(), tight.cell(), tight.gapX(), gapY, tight.rows(), tight.columns(), tight.items());
    }

    private static Grid besideOutputs(int items, Box box) {
        double pitch = Math.floor((box.height() - 8) / items);
        double gap = Math.max(2, Math.min(12, Math.round(pitch * 0.2)));
        double cell = Math.max(2, Math.min(Math.min(LARGEST_TILE, box.width()), pitch - gap));
        return new Grid(box.x(), box.y(), cell, gap, pitch - cell, items, 1, items);
    }

    private static Outputs outputs(
            Structure structure, Grid last, double circleX, double axis, double bar, double tall) {
        int count = structure.output().items();
        if (structure.direct()) {
            double pitch = last.cell() + last.gapY();
            return new Outputs(count, circleX, last.rowCentre(0), pitch, Math.min(15, pitch * 0.42), axis, bar);
        }
        double first = TOP + 20;
        double spacing = count == 1 ? 0 : (tall - 20 - 18 - 8) / (count - 1);
        double radius = Math.min(15, Math.max(4, spacing == 0 ? 15 : spacing * 0.42));
        return count == 1
                ? new Outputs(1, circleX, TOP + tall / 2, 0, 15, axis, bar)
                : new Outputs(count, circleX, first, spacing, radius, axis, bar);
    }
}
