package dev.backlight.view.graph.edge;

import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.GraphLayout;
import dev.backlight.view.graph.layout.Grid;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.paint.Box;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;

/// Finds targets: under a point, and next to each other.
public final class Targets {
    /// Half of the eight pixels within which a curve is hit.
    private static final double REACH = 4;

    private Targets() {}

    /// What lies at a point of the stage; null for nothing.
    public static Target at(Frame frame, Edges edges, double x, double y) {
        Structure structure = frame.structure();
        GraphLayout layout = frame.layout();
        if (layout.picture().contains(x, y)) {
            Box box = layout.picture();
            int column = (int) ((x - box.x()) / box.width() * structure.pictureColumns());
            int row = (int) ((y - box.y()) / box.height() * structure.pictureRows());
            int index = row * structure.pictureColumns() + column;
            return index < structure.inputs() ? new Target.Pixel(index) : null;
        }
        for (int c = 0; c < layout.grids().size(); c++) {
            int place = layout.grids().get(c).placeAt(x, y);
            if (place >= 0) {
                return new Target.Unit(c, frame.orders().get(c)[place]);
            }
        }
        for (int i = 0; i < layout.outputs().count(); i++) {
            if (layout.outputs().line(i, layout.width()).contains(x, y)) {
                return new Target.Output(i);
            }
        }
        Edge edge = edges.at(x, y, REACH);
        return edge == null ? null : edge.target();
    }

    /// The box of a target's node; of a curve the middle of it.
    public static Box box(Frame frame, Target target) {
        return switch (target) {
            case Target.Picture _ -> frame.layout().picture();
            case Target.Pixel(int index) -> {
                Box box = frame.layout().picture();
                double side = box.width() / frame.structure().pictureColumns();
                yield new Box(
                        box.x() + index % frame.structure().pictureColumns() * side,
                        box.y() + index / frame.structure().pictureColumns() * side,
                        side,
                        side);
            }
            case Target.Unit(int column, int item) -> frame.box(column, item);
            case Target.Output(int index) -> frame.layout().outputs().circle(index);
            case Target.Inflow _, Target.Rows _, Target.Vote _ -> {
                Edge edge = Edges.of(frame).of(target);
                yield edge == null
                        ? new Box(0, 0, 0, 0)
                        : new Box(edge.curve().x(0.5), edge.curve().y(0.5), 0, 0).grow(REACH);
            }
        };
    }

    /// The node that stands for a target when the keyboard takes over.
    public static Target node(Target target) {
        return switch (target) {
            case Target.Pixel _ -> new Target.Picture();
            case Target.Inflow(int column, int item) -> new Target.Unit(column, item);
            case Target.Vote(int _, int output) -> new Target.Output(output);
            case Target.Picture _, Target.Unit _, Target.Output _, Target.Rows _ -> target;
        };
    }

    /// The nodes a card should rather not hide.
    public static List<Box> nodes(Frame frame) {
        List<Box> nodes = new ArrayList<>();
        for (int c = 0; c < frame.structure().columns().size(); c++) {
            for (int item = 0; item < frame.structure().columns().get(c).items(); item++) {
                nodes.add(frame.box(c, item));
            }
        }
        for (int i = 0; i < frame.layout().outputs().count(); i++) {
            nodes.add(frame.layout().outputs().circle(i));
            nodes.add(frame.layout().outputs().line(i, frame.layout().width()));
        }
        Box picture = frame.layout().picture(); // worth as many nodes as fit
        for (int i = 0; i < 16; i++) {
            nodes.add(new Box(
                    picture.x() + i % 4 * picture.width() / 4,
                    picture.y() + i / 4 * picture.height() / 4,
                    picture.width() / 4,
                    picture.height() / 4));
        }
        return nodes;
    }

    /// The node the arrow keys lead to; the same one at an edge.
    public static Target next(Frame frame, Target from, KeyCode key) {
        int columns = frame.structure().columns().size();
        return switch (from) {
            case Target.Unit(int column, int item) -> fromUnit(frame, column, item, key);
            case Target.Output(int index) ->
                switch (key) {
                    case UP -> new Target.Output(Math.max(0, index - 1));
                    case DOWN ->
                        new Target.Output(Math.min(frame.layout().outputs().count() - 1, index + 1));
                    case LEFT ->
                        inColumn(frame, columns - 1, frame.layout().outputs().y(index), true);
                    default -> from;
                };
            case Target.Picture _, Target.Pixel _, Target.Inflow _, Target.Rows _, Target.Vote _ ->
                key == KeyCode.RIGHT
                        ? inColumn(frame, 0, frame.layout().picture().centreY(), false)
                        : from;
        };
    }

    private static Target fromUnit(Frame frame, int column, int item, KeyCode key) {
        Grid grid = frame.layout().grids().get(column);
        int place = frame.places().get(column)[item];
        int across = place % grid.columns();
        double y = grid.rowCentre(grid.row(place));
        if (key == KeyCode.LEFT && across == 0) {
            return column == 0 ? new Target.Picture() : inColumn(frame, column - 1, y, true);
        }
        if (key == KeyCode.RIGHT && (across == grid.columns() - 1 || place == grid.items() - 1)) {
            return column == frame.structure().last() ? nearestOutput(frame, y) : inColumn(frame, column + 1, y, false);
        }
        int next = switch (key) {
            case LEFT -> place - 1;
            case RIGHT -> place + 1;
            case UP -> place - grid.columns();
            case DOWN -> place + grid.columns();
            default -> place;
        };
        return next >= 0 && next < grid.items()
                ? new Target.Unit(column, frame.orders().get(column)[next])
                : new Target.Unit(column, item);
    }

    private static Target inColumn(Frame frame, int column, double y, boolean rightmost) {
        Grid grid = frame.layout().grids().get(column);
        int row = (int) Math.round((y - grid.rowCentre(0)) / (grid.cell() + grid.gapY()));
        row = Math.max(0, Math.min(grid.rows() - 1, row));
        int place = Math.min(grid.items() - 1, row * grid.columns() + (rightmost ? grid.columns() - 1 : 0));
        return new Target.Unit(column, frame.orders().get(column)[place]);
    }

    private static Target nearestOutput(Frame frame, double y) {
        GraphLayout.Outputs outputs = frame.layout().outputs();
        int index = outputs.spacing() == 0 ? 0 : (int) Math.round((y - outputs.first()) / outputs.spacing());
        return new Target.Output(Math.max(0, Math.min(outputs.count() - 1, index)));
    }
}
