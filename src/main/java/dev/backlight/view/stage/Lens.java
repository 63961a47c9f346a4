package dev.backlight.view.stage;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// One way to look at the experiment, shown in the drawer under the stage. Hidden, it does no work.
public interface Lens {

    /// The word by which the command line and the text bundles know it: `lens.NAME` is its title, `lens.NAME.tip`
    /// says what it shows.
    String name();

    /// What is shown: this view itself.
    Region node();

    /// Whether it needs the whole centre: then it covers the stage when it is chosen.
    default boolean prefersWholeStage() {
        return false;
    }

    /// Whether it needs the side panels' room too: then they step back while it is shown.
    default boolean prefersWholeWindow() {
        return false;
    }

    /// Takes a key before the window does, while it is shown.
    ///
    /// @return whether it had a use for it
    default boolean key(KeyEvent event) {
        return false;
    }

    /// Ends all listening; the lens is not used any more.
    void dispose();
}
