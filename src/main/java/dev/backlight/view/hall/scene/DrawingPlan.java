package dev.backlight.view.hall.scene;

import dev.backlight.view.paint.Box;

/// Where on a hall's page one draws and what else stands there: the canvas at the left over its two tools, what the
/// network sees and says at the right.
record DrawingPlan(Box canvas, Box eraser, Box clear, Box answers) {
    private static final double TOOLS = 56;
    private static final double TOOL = 40;
    private static final double APART = 44;
    private static final double MOST_WIDE = 0.56;

    static DrawingPlan of(Box box, double scale) {
        double side = Math.floor(Math.min(box.height() - TOOLS * scale, MOST_WIDE * box.width()));
        double x = Math.round(box.x());
        double y = Math.round(box.y());
        double tool = (side - TOOL * scale / 2) / 2;
        double under = box.bottom() - TOOL * scale;
        double right = x + side + APART * scale;
        return new DrawingPlan(
                new Box(x, y, side, side),
                new Box(x, under, tool, TOOL * scale),
                new Box(x + side - tool, under, tool, TOOL * scale),
                new Box(right, y, box.right() - right, box.height()));
    }

    /// A place as a share of the canvas; beyond the edge the pen stays on it.
    double share(double place, double from) {
        return Math.clamp((place - from) / canvas.width(), 0, 1);
    }
}
