package dev.backlight.view.paint.vector;

import javafx.scene.Node;

/// What is painted on one node, kept as a vector picture from `follow` to `end`. On the screen's thread.
public final class Recording {
    private SvgContext latest;

    private Recording() {}

    /// Keeps the latest painting of this node.
    public static void follow(Node node) {
        node.getProperties().put(Recording.class, new Recording());
    }

    /// Null if nobody follows this node.
    public static Recording of(Node node) {
        return node.hasProperties() ? (Recording) node.getProperties().get(Recording.class) : null;
    }

    /// Forgets what was kept.
    public static void end(Node node) {
        node.getProperties().remove(Recording.class);
    }

    /// Begins a painting; an earlier one is forgotten.
    public GraphicsContext begin() {
        latest = new SvgContext();
        return latest;
    }

    /// Whether something has been painted on it, be it nothing.
    public boolean isBegun() {
        return latest != null;
    }

    /// The latest painting as elements of SVG; empty if nothing was painted here.
    public String svg() {
        return latest == null ? "" : latest.svg();
    }
}
