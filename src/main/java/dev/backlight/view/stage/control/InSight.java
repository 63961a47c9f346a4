package dev.backlight.view.stage.control;

import dev.backlight.model.window.Notices;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/// Sentences of a panel that may be scrolled to another place.
public final class InSight {
    private InSight() {}

    /// Says something where it belongs, and over the window where one would not see it there.
    ///
    /// @param label gone while there is nothing to say
    /// @param sentence empty for nothing
    public static void say(Label label, String sentence, Notices notices) {
        label.setText(sentence);
        label.setVisible(!sentence.isEmpty());
        label.setManaged(!sentence.isEmpty());
        if (!sentence.isEmpty() && !isWhole(label)) {
            notices.tell(_ -> sentence);
        }
    }

    /// Whether something that is in a window is also on screen there, not behind a lens or a hall's picture.
    public static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Whether a part of a panel can be seen whole.
    static boolean isWhole(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane scroll) {
                scroll.layout(); // what has just appeared has no place yet
                Bounds room = scroll.localToScene(scroll.getLayoutBounds());
                return room.contains(node.localToScene(node.getLayoutBounds()));
            }
        }
        return true;
    }
}
