package dev.backlight.view.graph.paint;

import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.GraphLayout;
import dev.backlight.view.graph.layout.Grid;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;

/// Writes the header and the captions above the columns.
final class WordsPainter {
    private WordsPainter() {}

    /// The widths of the layers and the number of parameters.
    static void header(GraphicsContext gc, Frame frame) {
        Palette palette = frame.look().palette();
        String summary = frame.snapshot().spec().summary();
        String count = frame.look()
                .say(
                        frame.untrained() ? "graph.parameters.random" : "graph.parameters",
                        Numbers.grouped(frame.snapshot().spec().parameterCount()));
        PaintOps.left(gc, summary, 20, GraphLayout.HEADER, Type.semibold(13), palette.ink());
        double after = 20 + PaintOps.width(summary, Type.semibold(13)) + 12;
        PaintOps.left(gc, count, after, GraphLayout.HEADER, frame.look().words(13), palette.mut());
    }

    static void column(GraphicsContext gc, Frame frame, int c) {
        Grid grid = frame.layout().grids().get(c);
        Look look = frame.look();
        String text = caption(frame, c);
        double room = c < frame.structure().last()
                ? frame.layout().grids().get(c + 1).x() - grid.x()
                : frame.layout().outputs().circle(0).x() - grid.x();
        if (PaintOps.width(text, look.words(12)) > room - 10) {
            text = Integer.toString(frame.structure().columns().get(c).items());
        }
        PaintOps.left(
                gc,
                text,
                grid.x() + 1,
                captionY(grid),
                look.words(12),
                look.palette().mut());
    }

    static void outputs(GraphicsContext gc, Frame frame) {
        GraphLayout.Outputs outputs = frame.layout().outputs();
        Look look = frame.look();
        boolean squashed = frame.structure().squashed();
        String text = frame.untrained() && outputs.count() > 1
                ? look.say("graph.answers", outputs.count())
                : named(look, squashed, outputs.count());
        double y = frame.structure().direct()
                ? captionY(frame.layout().grids().getFirst())
                : Math.max(GraphLayout.CAPTIONS, outputs.y(0) - outputs.radius() - 24);
        PaintOps.left(
                gc,
                text,
                outputs.circleX() - outputs.radius() + 1,
                y,
                look.words(12),
                look.palette().mut());
    }

    private static String named(Look look, boolean squashed, int count) {
        return count == 1
                ? look.say(squashed ? "graph.output" : "graph.logit")
                : look.say(squashed ? "graph.outputs" : "graph.logits", count);
    }

    /// Level with the other captions unless the column stands clearly lower.
    private static double captionY(Grid grid) {
        double above = grid.y() - 19;
        return above - GraphLayout.CAPTIONS < 6 ? GraphLayout.CAPTIONS : above;
    }

    private static String caption(Frame frame, int c) {
        Structure.Column column = frame.structure().columns().get(c);
        String activation = column.activation().label();
        if (frame.structure().direct()) {
            return frame.look().say("graph.weights");
        }
        if (column.kind() == Structure.Kind.MAPS) {
            return frame.look().say("graph.maps", column.items(), activation);
        }
        if (frame.untrained()
                && column.kind() == Structure.Kind.TILES
                && frame.structure().last() == 0) {
            return frame.look().say("graph.hidden.noise", column.items());
        }
        boolean brief = frame.structure().columns().size() > 1;
        return frame.look().say(brief ? "graph.units" : "graph.hidden", column.items(), activation);
    }
}
