package dev.backlight.view.graph.paint;

import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.GraphLayout;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;

/// Paints the outputs: a circle per class and its logit as a bar beside an axis, with its value on the axis' other
/// side.
final class OutputsPainter {
    private static final double OTHERS = 0.78;

    /// How far behind the outputs a bracket holds them together.
    static final double BRACKET = 26;

    private OutputsPainter() {}

    static void paint(GraphicsContext gc, Frame frame) {
        GraphLayout.Outputs outputs = frame.layout().outputs();
        Palette palette = frame.look().palette();
        boolean judged = frame.reading() != null && !frame.untrained();
        if (frame.untrained()) {
            bracket(gc, outputs, palette);
        } else {
            axis(gc, outputs, palette);
        }
        int answer = judged ? frame.reading().answer() : -1;
        double largest = 1e-12;
        if (judged) {
            for (float logit : frame.reading().logits()) {
                largest = Math.max(largest, Math.abs(logit));
            }
        }
        for (int i = 0; i < outputs.count(); i++) {
            circle(gc, outputs, i, i == answer, frame.look());
            if (judged) {
                float logit = frame.reading().logits()[i];
                bar(gc, outputs, i, logit, logit / largest, i == answer, palette);
            }
        }
    }

    private static void axis(GraphicsContext gc, GraphLayout.Outputs outputs, Palette palette) {
        double half = Math.max(outputs.radius(), outputs.spacing() * 0.32);
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        double x = outputs.axisX() + 0.5;
        gc.strokeLine(x, outputs.y(0) - half, x, outputs.y(outputs.count() - 1) + half);
    }

    /// All of them together, in place of what each says.
    private static void bracket(GraphicsContext gc, GraphLayout.Outputs outputs, Palette palette) {
        double x = outputs.circleX() + outputs.radius() + BRACKET + 0.5;
        double top = Math.round(outputs.y(0) - outputs.radius()) + 0.5;
        double bottom = Math.round(outputs.y(outputs.count() - 1) + outputs.radius()) + 0.5;
        gc.setStroke(palette.dim());
        gc.setLineWidth(1);
        gc.strokePolyline(new double[] {x - 6, x, x, x - 6}, new double[] {top, top, bottom, bottom}, 4);
    }

    private static void circle(GraphicsContext gc, GraphLayout.Outputs outputs, int i, boolean answer, Look look) {
        Palette palette = look.palette();
        Box box = outputs.circle(i);
        gc.setFill(answer ? palette.ink() : palette.stage());
        gc.fillOval(box.x(), box.y(), box.width(), box.height());
        if (!answer) {
            gc.setStroke(palette.line());
            gc.setLineWidth(1.25);
            gc.strokeOval(box.x() + 0.6, box.y() + 0.6, box.width() - 1.2, box.height() - 1.2);
        }
        String name = look.names().mark(i);
        double size = outputs.radius() >= 12 ? 14 : Math.max(7, outputs.radius());
        size = name.length() > 2 ? Math.max(6, 0.7 * size) : size;
        PaintOps.centred(
                gc,
                name,
                outputs.circleX(),
                outputs.y(i),
                Type.semibold(size),
                answer ? palette.stage() : palette.ink());
    }

    private static void bar(
            GraphicsContext gc,
            GraphLayout.Outputs outputs,
            int i,
            float logit,
            double share,
            boolean answer,
            Palette palette) {
        double y = outputs.y(i);
        double thick = Math.min(10, outputs.spacing() == 0 ? 10 : outputs.spacing() * 0.5);
        double length = Math.max(1, Math.abs(share) * outputs.barLength());
        boolean negative = logit < 0;
        gc.setFill(palette.sign(logit));
        gc.setGlobalAlpha(answer ? 1 : OTHERS);
        double x = negative ? outputs.axisX() - length : outputs.axisX() + 1;
        PaintOps.fillRound(gc, new Box(x, y - thick / 2, length, thick), Math.min(2, length / 2));
        gc.setGlobalAlpha(1);
        String value = Numbers.signed(logit, 1);
        var font = answer ? Type.semibold(12) : Type.text(12);
        var colour = answer ? palette.ink() : palette.mut();
        if (negative) {
            PaintOps.left(gc, value, outputs.axisX() + 7, y, font, colour);
        } else {
            PaintOps.right(gc, value, outputs.axisX() - 6, y, font, colour);
        }
    }
}
