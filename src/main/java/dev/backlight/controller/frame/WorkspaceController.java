package dev.backlight.controller.frame;

import java.util.List;

/// What the window asks of a workspace's controller.
public interface WorkspaceController {

    /// The lenses of this workspace, in the order of their tabs.
    List<String> lensNames();

    /// Shows one lens in the drawer.
    ///
    /// @param name one of `lensNames()`
    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    void showLens(String name);

    /// Hides what a hall has no use for, or shows it again.
    void present(boolean presenting);

    /// Ends all listening; the views are not used any more.
    void dispose();
}
