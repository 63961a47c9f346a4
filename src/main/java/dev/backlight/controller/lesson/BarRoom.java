package dev.backlight.controller.lesson;

import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/// A room of the lessons in which nothing learns: a page under the bar.
abstract class BarRoom implements WorkspaceController {
    private final BorderPane root = new BorderPane();
    private final LessonBar bar;
    private Actions actions = new Actions(List.of());

    BarRoom(Settings settings) {
        bar = new LessonBar(settings);
        root.setTop(bar);
        LessonShell.dress(root, settings);
    }

    /// What is under the bar.
    ///
    /// @param layers of what can be done there, before what the bar offers
    /// @param own what else is done in the workspace
    final void show(Node page, List<Actions.Layer> layers, List<Action> own) {
        root.setCenter(page);
        List<Action> workspace = new ArrayList<>(own);
        workspace.add(Action.of("window.settings", bar::showSettings).titled("settings.title"));
        workspace.add(Action.of("window.menu", bar::showMenu).key("F10"));
        List<Actions.Layer> all = new ArrayList<>(layers);
        all.add(Actions.Layer.of("workspace", workspace));
        actions = new Actions(all);
    }

    @Override
    public final BorderPane root() {
        return root;
    }

    @Override
    public final Actions actions() {
        return actions;
    }

    @Override
    public final void bind(Actions all) {
        bar.bind(all);
    }

    @Override
    public final boolean takes(KeyEvent event) {
        return false;
    }

    @Override
    public final void present(boolean presenting) {
        bar.setVisible(!presenting);
        bar.setManaged(!presenting);
    }

    @Override
    public void dispose() {
        bar.dispose();
    }
}
