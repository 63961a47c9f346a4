package dev.backlight.view.metric;

import dev.backlight.view.paint.Palette;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// The three looks of curves that lie over each other: solid ink, dashed grey, dotted grey.
public final class LineStyles {
    private static final double[] DASHED = {6, 4};
    private static final double[] DOTTED = {1.5, 3};

    private LineStyles() {}

    /// Sets colour, width and dashes for the curve of this place, 0 to 2.
    public static void use(GraphicsContext gc, int place, Palette palette) {
        gc.setStroke(colour(place, palette));
        gc.setLineWidth(place == 0 ? 2 : 1.75);
        gc.setLineDashes(place == 0 ? null : place == 1 ? DASHED : DOTTED);
    }

    /// Ends the dashes.
    public static void end(GraphicsContext gc) {
        gc.setLineDashes((double[]) null);
        gc.setLineWidth(1);
    }

    public static Color colour(int place, Palette palette) {
        return place == 0 ? palette.ink() : place == 1 ? palette.mut() : palette.dim();
    }

    /// The colour of words beside the curve: never that of lines alone.
    public static Color words(int place, Palette palette) {
        return place == 0 ? palette.ink() : palette.mut();
    }
}
