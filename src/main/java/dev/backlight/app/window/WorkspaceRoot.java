package dev.backlight.app.window;

import dev.backlight.controller.frame.Workspace;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.controller.keys.KeyRouter;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.view.present.WindowFrame;
import dev.backlight.view.stage.OwnersFirst;
import dev.backlight.view.stage.ThemeStyles;
import dev.backlight.view.stage.control.SpokenNames;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;

/// Fills a scene with the open workspace and keeps it in step with the chosen workspace, language and theme. A
/// change of language builds the views anew from the same models, so that no text is left behind; nothing of the
/// experiment is touched.
public final class WorkspaceRoot implements AutoCloseable {
    private final Scene scene;
    private final Workspaces workspaces;
    private final List<Action> more;
    private final Subscription subscriptions;
    private WorkspaceController controller;
    private WindowFrame frame;
    private Subscription arrangement = Subscription.EMPTY;
    private Actions actions;
    private Theme desk;

    public WorkspaceRoot(Scene scene, Workspaces workspaces) {
        this(scene, workspaces, List.of());
    }

    /// @param more that can be done in every workspace
    public WorkspaceRoot(Scene scene, Workspaces workspaces, List<Action> more) {
        this.more = more;
        this.scene = scene;
        this.workspaces = workspaces;
        Settings settings = workspaces.settings();
        // told before the frame, which gives the controller's views other room
        var presenting = settings.presentation().onProperty();
        Subscription hall = presenting.subscribe(() -> {
            closeLists();
            darken(presenting.get());
            controller.present(presenting.get());
        });
        build();

        subscriptions = Subscription.combine(
                hall,
                settings.messages().localeProperty().subscribe(this::build),
                settings.workspaceProperty().subscribe(this::build),
                settings.scaleProperty().subscribe(_ -> style()),
                settings.themeProperty().subscribe(_ -> style()),
                scene.focusOwnerProperty().subscribe(WorkspaceRoot::name),
                KeyRouter.whereNobodyHasThem(scene),
                OwnersFirst.whenOpened());
    }

    /// What was made since the window was built gets its words when it gets the focus.
    private static void name(Node focused) {
        if (focused != null && focused.getParent() != null) {
            SpokenNames.give(focused.getParent());
        }
    }

    private void style() {
        Settings settings = workspaces.settings();
        ThemeStyles.apply(scene, settings.themeProperty().get());
        ThemeStyles.enlarge(scene, settings.scaleProperty().get());
    }

    public WorkspaceController controller() {
        return controller;
    }

    /// All that can be done in the window as it is now.
    public Actions actions() {
        return actions;
    }

    /// A hall begins dark, whatever the desk is, and leaves the desk as it was.
    private void darken(boolean presenting) {
        Settings settings = workspaces.settings();
        if (presenting) {
            desk = settings.themeProperty().get();
            settings.lend(Theme.DARK);
        } else if (desk != null) {
            settings.lend(desk);
            desk = null;
        }
    }

    /// Builds the views anew: the models hold something else.
    public void build() {
        closeLists();
        arrangement.unsubscribe();
        if (controller != null) {
            controller.dispose();
        }
        Workspace open = workspaces.open();
        controller = open.views(workspaces.settings());
        frame(controller.root());
        arrangement = open.arrangement().subscribe((_, _) -> build());
    }

    /// What hangs on the window belongs to views that go, or to a desk that becomes a hall: it would look for its
    /// colours where nothing is any more.
    private void closeLists() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopOver card && card.getOwnerWindow() == scene.getWindow()) {
                card.hide(Duration.ZERO);
            } else if (window instanceof PopupWindow popup && popup.getOwnerWindow() == scene.getWindow()) {
                popup.hide();
            }
        }
    }

    private void frame(Parent root) {
        if (frame != null) {
            frame.dispose();
        }
        Settings settings = workspaces.settings();
        Workspace open = workspaces.open();
        frame = new WindowFrame(
                root, settings, () -> open.caption(settings.messages()), open.news(), controller.hall());
        actions = controller.actions().between(frame.layers(), WindowActions.layer(settings, workspaces.all(), more));
        controller.bind(actions);
        frame.bind(actions);
        new KeyRouter(frame, () -> actions, event -> frame.takes() || controller.takes(event));
        scene.setRoot(frame);
        controller.present(settings.presentation().onProperty().get());
        SpokenNames.give(frame);
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        arrangement.unsubscribe();
        controller.dispose();
        frame.dispose();
    }
}
