package dev.backlight.view.paint;

import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Scale;

/// A canvas that covers a part of the stage and is painted in the stage's coordinates; it is as large as its
/// content, so that repainting it costs no more than what it shows.
public final class CanvasLayer {
    private final Canvas canvas = new Canvas(1, 1);
    private final Scale fine = new Scale(1, 1, 0, 0);

    public CanvasLayer() {
        canvas.getTransforms().setAll(fine);
    }

    public Canvas canvas() {
        return canvas;
    }

    /// Moves the canvas to whole pixels around `box` and clears it.
    ///
    /// @param times pixels of the window per pixel of the stage, which may be enlarged
    /// @return the context, translated so that stage coordinates apply
    public GraphicsContext open(Box box, double times) {
        double x = Math.floor(box.x());
        double y = Math.floor(box.y());
        double width = Math.max(1, Math.ceil(box.right()) - x);
        double height = Math.max(1, Math.ceil(box.bottom()) - y);
        GraphicsContext gc = GraphicsContext.on(canvas);
        gc.setTransform(times, 0, 0, times, 0, 0);
        if (canvas.getWidth() != width * times || canvas.getHeight() != height * times) {
            canvas.setWidth(width * times);
            canvas.setHeight(height * times);
            fine.setX(1 / times);
            fine.setY(1 / times);
        }
        canvas.relocate(x, y);
        gc.clearRect(0, 0, width, height);
        gc.setGlobalAlpha(1);
        gc.translate(-x, -y);
        return gc;
    }
}
