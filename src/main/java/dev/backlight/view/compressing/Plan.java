package dev.backlight.view.compressing;

import dev.backlight.model.compressing.Pointer;
import dev.backlight.view.paint.Box;

/// Where the maps lie on the stage.
///
/// @param codes the autoencoder's map
/// @param straight that of principal components; null where there is no room for it
record Plan(Box codes, Box straight) {
    private static final double MARGIN = 20;
    private static final double TOP = 40;
    private static final double COLUMN = 200;
    private static final double COLUMN_FROM = 620;
    private static final double SQUEEZE = 196;
    private static final double LOW = 300;
    private static final double MOST = 280;

    static Plan of(double width, double height) {
        double tall = Math.max(1, height - TOP - MARGIN);
        if (width < COLUMN_FROM || tall < LOW) {
            return new Plan(new Box(MARGIN, TOP, Math.max(1, width - 2 * MARGIN), tall), null);
        }
        double wide = width - 3 * MARGIN - COLUMN;
        double left = 2 * MARGIN + wide;
        double side = Math.min(MOST, tall - SQUEEZE - 44);
        return new Plan(
                new Box(MARGIN, TOP, wide, tall), side < 70 ? null : new Box(left, TOP + tall - side, COLUMN, side));
    }

    /// Left edge of the column beside the map.
    double column() {
        return codes.x() + codes.width() + MARGIN;
    }

    static double squeezed() {
        return SQUEEZE;
    }

    static double columnWidth() {
        return COLUMN;
    }

    Box of(Pointer pointer) {
        return pointer.linear() && straight != null ? straight : codes;
    }

    /// The place under the mouse.
    ///
    /// @return null beside the maps
    Pointer at(double x, double y) {
        if (straight != null && x >= straight.x() && y >= straight.y()) {
            return new Pointer(true, (x - straight.x()) / straight.width(), (y - straight.y()) / straight.height())
                    .inside();
        }
        return x > codes.x() + codes.width()
                ? null
                : new Pointer(false, (x - codes.x()) / codes.width(), (y - codes.y()) / codes.height()).inside();
    }
}
