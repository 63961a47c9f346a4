package dev.backlight.view.graph.paint;

import dev.backlight.view.graph.edge.Edge;
import dev.backlight.view.graph.edge.Edges;
import dev.backlight.view.graph.edge.Target;
import dev.backlight.view.graph.edge.Targets;
import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.ArrayList;
import java.util.List;

/// Marks what is hovered, with spotlight, and what has the focus, with a ring in ink.
final class MarksPainter {
    private MarksPainter() {}

    static void paint(GraphicsContext gc, Frame frame, Edges edges, Target hovered, Target focused) {
        Palette palette = frame.look().palette();
        if (hovered != null) {
            Edge edge = edges.of(hovered);
            if (edge != null) {
                EdgesPainter.highlight(gc, frame, edge);
            }
            gc.setStroke(palette.spot());
            gc.setLineWidth(2);
            for (Target end : ends(frame, hovered)) {
                ring(gc, frame, end, 2);
            }
        }
        if (focused != null) {
            gc.setStroke(palette.ink());
            gc.setLineWidth(2);
            ring(gc, frame, focused, 5);
        }
    }

    private static void ring(GraphicsContext gc, Frame frame, Target target, double gap) {
        Box box = Targets.box(frame, target).grow(gap);
        if (target instanceof Target.Output) {
            gc.strokeOval(box.x(), box.y(), box.width(), box.height());
        } else {
            double radius = target instanceof Target.Pixel ? 1 : 4;
            PaintOps.strokeRound(gc, box, radius);
        }
    }

    /// The nodes that belong to a target: itself, or both ends of a curve.
    private static List<Target> ends(Frame frame, Target target) {
        return switch (target) {
            case Target.Inflow(int column, int item) -> List.of(new Target.Unit(column, item));
            case Target.Rows(int column, int row, int next) -> {
                List<Target> ends = row(frame, column, row);
                ends.addAll(row(frame, column + 1, next));
                yield ends;
            }
            case Target.Vote(int row, int output) -> {
                List<Target> ends = row(frame, frame.structure().last(), row);
                ends.add(new Target.Output(output));
                yield ends;
            }
            case Target.Picture _, Target.Pixel _, Target.Unit _, Target.Output _ -> List.of(target);
        };
    }

    /// The lit units of a row: the ones that carry its sum.
    private static List<Target> row(Frame frame, int column, int row) {
        List<Target> units = new ArrayList<>();
        int[] rows = frame.rows(column);
        for (int item = 0; item < rows.length; item++) {
            if (rows[item] == row && (frame.reading() == null || frame.reading().isActive(column, item))) {
                units.add(new Target.Unit(column, item));
            }
        }
        return units;
    }
}
