package dev.backlight.view;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Turns any number of requests into one repaint in the next pulse, and into none while the view is hidden: then
/// the last request waits until it is shown.
///
/// It works through a node without extent that is its own layout root, so that new numbers never lay out the
/// window.
public final class Repaint {
    private final Node view;
    private final Runnable painter;
    private final Marker marker = new Marker();
    private Subscription ancestors = Subscription.EMPTY;
    private Subscription scene;
    private boolean wanted;

    public Repaint(Node view, Runnable painter) {
        this.view = view;
        this.painter = painter;
        scene = view.sceneProperty().subscribe(_ -> watchAncestors());
    }

    /// To be added to the view's children.
    public Node node() {
        return marker;
    }

    public void request() {
        wanted = true;
        marker.requestLayout();
    }

    public void dispose() {
        scene.unsubscribe();
        ancestors.unsubscribe();
        wanted = false;
    }

    private void watchAncestors() {
        ancestors.unsubscribe();
        ancestors = Subscription.EMPTY;
        if (view.getScene() == null) {
            return;
        }
        for (Node node = view; node != null; node = node.getParent()) {
            ReadOnlyBooleanProperty visible = node.visibleProperty();
            ancestors = ancestors.and(visible.subscribe(() -> {
                if (wanted) {
                    request();
                }
            }));
        }
        if (wanted) {
            request();
        }
    }

    private boolean isShown() {
        Parent parent = view.getParent();
        boolean shown = view.isVisible() && view.getScene() != null;
        while (shown && parent != null) {
            shown = parent.isVisible();
            parent = parent.getParent();
        }
        return shown;
    }

    private final class Marker extends Region {
        Marker() {
            setManaged(false);
            setMouseTransparent(true);
        }

        @Override
        protected void layoutChildren() {
            if (wanted && isShown()) {
                wanted = false;
                painter.run();
            }
        }
    }
}
