package dev.backlight.view.stage.paint;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Turns any number of requests into one action, and into none while the view is hidden: then the last request
/// waits until it is shown. Unlike a repaint the action runs outside of layout, so that it may change nodes: soon
/// after the request, at the latest at the beginning of the next pulse, so that no frame shows what is no longer
/// true.
public final class Refresh {
    private final Node view;
    private final Runnable action;
    private final Runnable hidden;
    private final Runnable beforeLayout = this::run;
    private final Shown shown;
    private boolean wanted;
    private Scene planned;

    public Refresh(Node view, Runnable action) {
        this(view, action, null);
    }

    /// @param hidden run when the view has been hidden, to let go of what the action has asked for of others; when
    ///     the view is shown again, so is the action repeated
    public Refresh(Node view, Runnable action, Runnable hidden) {
        this.view = view;
        this.action = action;
        this.hidden = hidden;
        shown = new Shown(view, this::shownOrHidden);
    }

    public void request() {
        wanted = true;
        plan();
    }

    public void dispose() {
        wanted = false;
        shown.dispose();
    }

    private void shownOrHidden() {
        boolean made = shown != null;
        if (made && hidden != null && !shown.isShown()) {
            wanted = true;
            hidden.run();
        }
        plan();
    }

    private void plan() {
        if (wanted && planned == null && shown != null && shown.isShown()) {
            planned = view.getScene();
            planned.addPreLayoutPulseListener(beforeLayout);
            Platform.runLater(this::run);
        }
    }

    private void run() {
        if (planned != null) {
            planned.removePreLayoutPulseListener(beforeLayout);
            planned = null;
        }
        if (wanted && shown.isShown()) {
            wanted = false;
            action.run();
        }
    }
}
