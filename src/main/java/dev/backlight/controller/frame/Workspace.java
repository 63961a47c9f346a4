package dev.backlight.controller.frame;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Presentation.Caption;
import dev.backlight.model.window.Settings;
import javafx.beans.value.ObservableValue;

/// A place in which one works, with models of its own. The window shows one of a list of them and asks nothing
/// else: a new one is a class, its texts `workspace.ID`, and a line in that list.
public interface Workspace extends AutoCloseable {
    /// The word on the command line and in the text bundles.
    String id();

    /// What learns here; of several, that under the window's clock.
    ///
    /// @throws IllegalArgumentException with one sentence where nothing learns step by step under one clock
    RunModel<?> run();

    /// What a hall is told where nothing on show has a word for it.
    default Caption caption(Messages messages) {
        return RunCaption.of(run(), messages);
    }

    /// Changes when that may have changed.
    default ObservableValue<?> news() {
        return run().progressProperty();
    }

    /// Builds the views, which show what its models and the settings' view state hold.
    WorkspaceController views(Settings settings);

    /// Changes when other views are needed than those that have been built.
    ObservableValue<?> arrangement();

    /// It comes on screen.
    default void enter() {}

    /// Another comes on screen: what learns here rests.
    default void leave() {
        run().pause();
    }

    /// Carries the news over to its models; called once a frame while it is on screen.
    void pump();

    /// Lets the network answer the current sample.
    void answer();

    /// Whether the screen shows all of the newest snapshot.
    boolean isSettled();

    @Override
    void close();
}
