package dev.backlight.view.stage.paint;

import javafx.scene.Node;
import javafx.stage.Window;

/// How fine a painting must be so that it is sharp where its node is enlarged.
public final class Fineness {
    private Fineness() {}

    /// Pixels of the screen per pixel of a node: the screen's own scale, and what enlarges the node in its window.
    public static double onScreen(Node node) {
        Window window = node.getScene() == null ? null : node.getScene().getWindow();
        return (window == null ? 1 : window.getOutputScaleX()) * inWindow(node);
    }

    /// Pixels of the window per pixel of a node.
    public static double inWindow(Node node) {
        return node.getLocalToSceneTransform().getMxx();
    }
}
