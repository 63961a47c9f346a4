package dev.backlight.view.stage;

import dev.backlight.model.window.Action;
import dev.backlight.view.hall.HallForm;
import java.util.List;
import java.util.Optional;
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

    /// What stands beside its name where there is room for it, such as what can be done with it as a whole; empty
    /// for nothing.
    default Optional<Region> head() {
        return Optional.empty();
    }

    /// What a hall sees in its place; empty where that is up to the workspace.
    default Optional<HallForm> hall() {
        return Optional.empty();
    }

    /// What can be done here beside looking; their keys count before the workspace's while the lens is shown.
    default List<Action> actions() {
        return List.of();
    }

    /// Whether no action gets a key now, because it answers a question that the lens asks (then the lens has used
    /// and consumed it), or belongs to what has the focus in it.
    default boolean takes(KeyEvent event) {
        return false;
    }

    /// Ends all listening; the lens is not used any more.
    void dispose();
}
