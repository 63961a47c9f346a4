package dev.backlight.view.hall;

import dev.backlight.view.paint.Box;

/// What a hand does with a stop's picture. Places are in pixels of the page.
public interface HallPen {
    /// Whether there is something to draw on, or to press, at a place.
    ///
    /// @param box as the picture has it
    /// @param scale as the page has it
    boolean isOver(Box box, double scale, double x, double y);

    /// The pen comes down, where `isOver` holds.
    ///
    /// @param other whether by the other button, which rubs out
    void press(Box box, double scale, double x, double y, boolean other);

    /// The pen goes on, wherever.
    void drag(Box box, double scale, double x, double y);

    /// The pen is lifted.
    void release();
}
