package dev.backlight.controller.frame;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.stage.Lens;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// What a workspace puts into the frame that all workspaces share: its panels, what stands over the drawer, the
/// lenses in it, and what can be done here beyond what can be done everywhere.
public interface FrameParts {
    /// What learns under the frame's clock.
    RunModel<?> run();

    /// What learns beside it under the same clock.
    default Optional<RunModel<?>> beside() {
        return Optional.empty();
    }

    /// The left panel.
    Region left();

    /// The right panel.
    default Optional<Region> right() {
        return Optional.empty();
    }

    /// A strip under the bar.
    default Optional<Region> strip() {
        return Optional.empty();
    }

    /// Adapts the strip to a window.
    ///
    /// @param low whether the window is too low for pictures in it
    /// @return its height in pixels
    default double fitStrip(boolean low) {
        return 0;
    }

    /// What lies over each other over the drawer.
    List<Node> stage();

    /// What is shown in the drawer, in the order of the tabs.
    List<Lens> lenses();

    /// Asks and says what there is to ask and say about the run.
    StageNotices notices();

    /// Begins the training anew.
    void reset();

    /// Lets the moment on screen, one of the past, be what training continues from.
    default void branch() {
        run().branch();
    }

    /// The key that bookmarks a moment.
    default String bookmarkKey() {
        return "B";
    }

    /// What can be done here beyond what the frame's own actions are.
    List<Action> actions();

    /// What counts before the keys of the lens on show.
    default List<Actions.Layer> layers() {
        return List.of();
    }

    /// Parts of the stage in which one walks by the arrow keys while they have the focus.
    default List<Node> walked() {
        return List.of();
    }

    /// Whether a key belongs to what has the focus on the stage, so that no action gets it.
    default boolean takes(KeyEvent event) {
        return false;
    }

    /// The name under which the view state keeps something of the frame.
    default String kept(String name) {
        return name;
    }

    /// The frame stands: what needs it can be joined to it.
    default void joined(WorkspaceFrame frame) {}

    /// Whether tabs lead to the lenses; without, something else does.
    default boolean tabbed() {
        return true;
    }

    /// A lens is shown, and will get its room.
    default void shown(Lens lens) {}

    /// How much of the window what is shown has.
    default Room room(Lens lens) {
        return Room.of(lens);
    }

    /// What a hall sees in place of the window; empty where it sees the window itself, larger.
    default Optional<HallForm> hall(Lens lens) {
        return lens.hall();
    }

    /// The view state is as it was before a hall.
    default void broughtBack() {}

    /// Ends all listening of the parts but the lenses; they are not used any more.
    void dispose();
}
