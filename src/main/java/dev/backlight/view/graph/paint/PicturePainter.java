package dev.backlight.view.graph.paint;

import dev.backlight.math.Extraction;
import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;

/// Paints the input as a picture.
final class PicturePainter {
    private static final double GRID_FROM = 4;

    private PicturePainter() {}

    /// Ink on the stage, with a fine grid where its cells are wide enough to be seen.
    static void picture(GraphicsContext gc, Frame frame) {
        Palette palette = frame.look().palette();
        Structure structure = frame.structure();
        Box box = frame.layout().picture();
        double pixel = box.width() / structure.pictureColumns();
        PaintOps.left(gc, words(frame), box.x(), box.y() - 16, frame.look().words(12), palette.mut());
        gc.setFill(palette.stage());
        gc.fillRect(box.x(), box.y(), box.width(), box.height());
        if (frame.reading() != null) {
            float[] input = frame.reading().probe().input();
            gc.setFill(palette.ink());
            int shown = Math.min(input.length, structure.pictureRows() * structure.pictureColumns());
            for (int i = 0; i < shown; i++) {
                if (input[i] > 0) {
                    gc.setGlobalAlpha(Math.min(1, input[i]));
                    gc.fillRect(
                            box.x() + i % structure.pictureColumns() * pixel,
                            box.y() + i / structure.pictureColumns() * pixel,
                            pixel,
                            pixel);
                }
            }
            gc.setGlobalAlpha(1);
        }
        if (pixel >= GRID_FROM) {
            grid(gc, structure, box, pixel, palette);
        }
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeRect(box.x() - 0.5, box.y() - 0.5, box.width() + 1, box.height() + 1);
    }

    /// What it is headed with.
    static String words(Frame frame) {
        int inputs = frame.structure().inputs();
        Extraction extraction = frame.snapshot().spec().extraction();
        return extraction.isNone()
                ? frame.look().say("graph.inputs", inputs)
                : frame.look().say("graph.inputs.features", inputs, extraction.size());
    }

    private static void grid(GraphicsContext gc, Structure structure, Box box, double pixel, Palette palette) {
        gc.setFill(palette.line2());
        gc.setGlobalAlpha(0.6);
        for (int i = 1; i < structure.pictureColumns(); i++) {
            gc.fillRect(Math.floor(box.x() + i * pixel), box.y(), 1, box.height());
        }
        for (int i = 1; i < structure.pictureRows(); i++) {
            gc.fillRect(box.x(), Math.floor(box.y() + i * pixel), box.width(), 1);
        }
        gc.setGlobalAlpha(1);
    }
}
