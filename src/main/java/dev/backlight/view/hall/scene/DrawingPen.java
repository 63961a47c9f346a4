package dev.backlight.view.hall.scene;

import dev.backlight.model.digits.DrawingModel;
import dev.backlight.view.hall.HallPen;
import dev.backlight.view.paint.Box;

/// The pen of a hall's canvas, and its two tools.
final class DrawingPen implements HallPen {
    private final DrawingModel drawing;
    private final Runnable begun;
    private boolean down;
    private boolean lent;

    /// @param begun is told before each stroke
    DrawingPen(DrawingModel drawing, Runnable begun) {
        this.drawing = drawing;
        this.begun = begun;
    }

    @Override
    public boolean isOver(Box box, double scale, double x, double y) {
        DrawingPlan plan = DrawingPlan.of(box, scale);
        return plan.canvas().contains(x, y)
                || plan.eraser().contains(x, y)
                || plan.clear().contains(x, y);
    }

    @Override
    public void press(Box box, double scale, double x, double y, boolean other) {
        DrawingPlan plan = DrawingPlan.of(box, scale);
        if (plan.eraser().contains(x, y)) {
            drawing.switchEraser();
        } else if (plan.clear().contains(x, y)) {
            drawing.clear();
        } else {
            begun.run();
            lent = other && !drawing.eraserProperty().get();
            if (lent) {
                drawing.eraserProperty().set(true);
            }
            down = true;
            drawing.begin(
                    plan.share(x, plan.canvas().x()),
                    plan.share(y, plan.canvas().y()));
        }
    }

    @Override
    public void drag(Box box, double scale, double x, double y) {
        if (down) {
            DrawingPlan plan = DrawingPlan.of(box, scale);
            drawing.extend(
                    plan.share(x, plan.canvas().x()),
                    plan.share(y, plan.canvas().y()));
        }
    }

    @Override
    public void release() {
        if (down) {
            down = false;
            drawing.end();
        }
        if (lent) {
            lent = false;
            drawing.eraserProperty().set(false);
        }
    }
}
