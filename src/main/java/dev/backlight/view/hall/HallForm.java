package dev.backlight.view.hall;

import java.util.Optional;
import javafx.util.Subscription;

/// What a hall sees in place of the window: some stops one after the other, each a picture with one sentence for
/// people under it. Every stop can be reached forward and back.
public interface HallForm {
    /// Over the picture, what all stops are about.
    String title();

    /// The one number that stands beside the title; may be empty.
    String number();

    /// How many there are; may change with what is shown.
    int stops();

    /// The one on screen, below `stops()`.
    int stop();

    /// Shows another.
    void go(int stop);

    /// The hall is left: what the stops have moved in the window stands again where it stood.
    default void leave() {}

    /// What is seen, in one sentence; numbers in it may be marked by `HallWords`.
    String sentence();

    /// What a hand can do with the stop on screen; nothing where there is only something to see.
    default Optional<HallPen> pen() {
        return Optional.empty();
    }

    /// Paints the stop on screen.
    void paint(HallPage page);

    /// Calls `repaint` whenever something else is to be seen.
    Subscription follow(Runnable repaint);
}
