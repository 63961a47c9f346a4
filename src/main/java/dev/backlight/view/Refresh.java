package dev.backlight.view;

import javafx.application.Platform;
import javafx.scene.Node;

/// Turns any number of requests into one action soon after, and into none while the view is hidden: then the last
/// request waits until it is shown. Unlike a repaint the action runs outside of layout, so that it may change
/// nodes.
public final class Refresh {
    private final Runnable action;
    private final Shown shown;
    private boolean wanted;
    private boolean planned;

    public Refresh(Node view, Runnable action) {
        this.action = action;
        shown = new Shown(view, this::plan);
    }

    public void request() {
        wanted = true;
        plan();
    }

    public void dispose() {
        wanted = false;
        shown.dispose();
    }

    private void plan() {
        if (wanted && !planned && shown != null && shown.isShown()) {
            planned = true;
            Platform.runLater(this::run);
        }
    }

    private void run() {
        planned = false;
        if (wanted && shown.isShown()) {
            wanted = false;
            action.run();
        }
    }
}
