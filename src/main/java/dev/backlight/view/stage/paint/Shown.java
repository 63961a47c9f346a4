package dev.backlight.view.stage.paint;

import javafx.scene.Node;
import javafx.util.Subscription;

/// Knows whether a view and everything around it is visible, and tells when that may have become so.
final class Shown {
    private final Node view;
    private final Runnable changed;
    private final Subscription scene;
    private Subscription ancestors = Subscription.EMPTY;

    Shown(Node view, Runnable changed) {
        this.view = view;
        this.changed = changed;
        scene = view.sceneProperty().subscribe(_ -> watchAncestors());
    }

    boolean isShown() {
        if (view.getScene() == null) {
            return false;
        }
        for (Node node = view; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void dispose() {
        scene.unsubscribe();
        ancestors.unsubscribe();
    }

    private void watchAncestors() {
        ancestors.unsubscribe();
        ancestors = Subscription.EMPTY;
        if (view.getScene() == null) {
            return;
        }
        for (Node node = view; node != null; node = node.getParent()) {
            ancestors = ancestors.and(node.visibleProperty().subscribe(changed));
        }
        changed.run();
    }
}
