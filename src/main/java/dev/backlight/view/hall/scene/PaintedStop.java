package dev.backlight.view.hall.scene;

import dev.backlight.view.hall.HallPage;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;

/// A painting of the window as a stop of a hall: laid out in less room, and by so much larger that its smallest
/// letters can be read from the last row.
final class PaintedStop {
    /// The smallest letters of the window, in pixels.
    private static final double LETTERS = 11;

    /// The width of a hall in which those have the hall's smallest size.
    private static final double WIDTH = 1440;

    /// As wide as the box and its margins are at scale 1 on that hall.
    private static final double MARGINS = 64;

    private PaintedStop() {}

    static void paint(HallPage page, PaintedView view) {
        Box box = page.box();
        double times = Math.max(1, HallPage.SMALLEST / LETTERS * (box.width() + MARGINS) / WIDTH);
        GraphicsContext gc = page.gc();
        gc.save();
        gc.translate(box.x(), box.y());
        gc.scale(times, times);
        view.paintInto(gc, box.width() / times, box.height() / times, page.palette());
        gc.restore();
    }
}
