package dev.backlight.view.paint;

import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/// Dashed lines. A canvas begins with square caps, which make each dash longer by the line's width and so close the
/// gaps of a wide one: what is negative would look like what is positive. Dashes have no caps.
public final class Dashes {
    private Dashes() {}

    /// Lines are dashed from now on.
    ///
    /// @param pattern lengths of dash and gap in turn; null or empty for whole lines
    public static void set(GraphicsContext gc, double... pattern) {
        boolean whole = pattern == null || pattern.length == 0;
        gc.setLineDashes(whole ? null : pattern);
        gc.setLineCap(whole ? StrokeLineCap.SQUARE : StrokeLineCap.BUTT);
    }

    /// Lines are whole again.
    public static void none(GraphicsContext gc) {
        set(gc);
    }
}
