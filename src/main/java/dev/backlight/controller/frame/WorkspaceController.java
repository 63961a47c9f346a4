package dev.backlight.controller.frame;

import dev.backlight.model.window.Actions;
import dev.backlight.view.hall.HallForm;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// What the window asks of a workspace's controller.
public interface WorkspaceController {

    /// All of its views.
    Parent root();

    /// The lenses of this workspace, in the order of their tabs.
    List<String> lensNames();

    /// Shows one lens in the drawer.
    ///
    /// @param name one of `lensNames()`
    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    void showLens(String name);

    /// All that can be done here.
    Actions actions();

    /// Lets bars and menus run and name the actions of the whole window, these among them.
    void bind(Actions all);

    /// Whether a question that is asked here has a key, so that no action gets it.
    boolean takes(KeyEvent event);

    /// Hides what a hall has no use for, or shows it again.
    void present(boolean presenting);

    /// What a hall sees in place of the window; null while there is none, or where it sees the window itself.
    default ObservableValue<HallForm> hall() {
        return new ReadOnlyObjectWrapper<>(this, "hall");
    }

    /// Ends all listening; the views are not used any more.
    void dispose();
}
