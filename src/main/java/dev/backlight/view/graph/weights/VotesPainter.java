package dev.backlight.view.graph.weights;

import dev.backlight.view.graph.paint.PaintOps;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;

/// Paints a unit's outgoing weights as signed bars, one line per output.
final class VotesPainter {
    private static final double NUMBER = 40;

    private VotesPainter() {}

    static void paint(GraphicsContext gc, Look look, Box box, float[] weights) {
        Palette palette = look.palette();
        double largest = 0.05;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        double row = box.height() / weights.length;
        double left = box.x() + (look.names().areNumbers() ? 16 : 30);
        double half = (box.right() - NUMBER - left) / 2;
        double axis = Math.round(left + half);
        double size = Math.max(7, Math.min(11, row));
        for (int i = 0; i < weights.length; i++) {
            double y = box.y() + (i + 0.5) * row;
            PaintOps.left(gc, look.names().mark(i), box.x(), y, Type.medium(size), palette.ink());
            double length = Math.max(1, Math.abs(weights[i]) / largest * half);
            gc.setFill(palette.sign(weights[i]));
            double thick = Math.max(3, Math.min(10, row - 4));
            gc.fillRect(weights[i] < 0 ? axis - length : axis, y - thick / 2, length, thick);
            PaintOps.right(
                    gc, Numbers.signed(weights[i], 2), box.right(), y, Type.text(size), palette.signText(weights[i]));
        }
        gc.setStroke(palette.dim());
        gc.setLineWidth(1);
        gc.strokeLine(axis + 0.5, box.y(), axis + 0.5, box.bottom());
    }
}
