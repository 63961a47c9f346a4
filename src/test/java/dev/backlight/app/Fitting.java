package dev.backlight.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/// Finds the texts of a scene that are cut, leave the window or their group, or lie on another.
final class Fitting {
    /// Texts that may be cut, each with its reason.
    private static final Set<String> MAY_BE_CUT = Set.of();

    private Fitting() {}

    /// Some styles change with the room that the first layout gives. Nothing is painted: at the largest size the
    /// platform would keep more pictures of it than a test may have memory.
    /// As often as one pulse of JavaFX does: what is made by a layout is laid out by the next.
    static void arrange(Scene scene) {
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    static void look(Scene scene, String where, Set<String> problems) {
        arrange(scene);
        List<Labeled> texts = new ArrayList<>();
        collect(scene.getRoot(), texts);
        Rectangle2D window = new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight());
        List<Bounds> seen = new ArrayList<>();
        for (Labeled text : texts) {
            String name = name(text);
            if (MAY_BE_CUT.contains(name)) {
                continue;
            }
            Node shown = text.lookup(".text");
            if (shown instanceof Text drawn && !drawn.getText().equals(text.getText())) {
                problems.add(where + ": cut: " + name);
            }
            if (shown == null) {
                continue;
            }
            Bounds bounds = shown.localToScene(shown.getBoundsInLocal());
            Optional<ScrollPane> pane = pane(text);
            boolean scrolled = pane.isPresent(); // it is reached by scrolling
            if (leavesItsGroup(text)) {
                problems.add(where + ": over the edge of its group: " + name);
            }
            if (pane.isPresent() && isBeside(pane.get(), bounds)) {
                problems.add(where + ": out of reach: " + name);
            }
            if (!scrolled
                    && (bounds.getMinX() < window.getMinX() - 1
                            || bounds.getMaxX() > window.getMaxX() + 1
                            || bounds.getMinY() < window.getMinY() - 1
                            || bounds.getMaxY() > window.getMaxY() + 1)) {
                problems.add(where + ": outside: " + name);
            }
            if (!scrolled) {
                for (int i = 0; i < seen.size(); i++) {
                    if (overlaps(seen.get(i), bounds)) {
                        problems.add(where + ": on another: " + name);
                    }
                }
                seen.add(bounds);
            }
        }
    }

    /// Groups are parted by lines.
    private static boolean leavesItsGroup(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (around.getStyleClass().contains("group")) {
                Bounds group = around.localToScene(around.getLayoutBounds());
                return at.getMinY() < group.getMinY() - 1 || at.getMaxY() > group.getMaxY() + 1;
            }
        }
        return false;
    }

    private static boolean overlaps(Bounds a, Bounds b) {
        double wide = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double high = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return wide > 2 && high > 4;
    }

    static String name(Labeled text) {
        String id = text.getId() == null ? text.getClass().getSimpleName() : "#" + text.getId();
        return id + " \"" + text.getText() + "\"";
    }

    /// Whether this is cut at the left or right of a pane that only scrolls up and down.
    private static boolean isBeside(ScrollPane pane, Bounds text) {
        Bounds seen =
                pane.lookup(".viewport").localToScene(pane.lookup(".viewport").getBoundsInLocal());
        return pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
                && (text.getMinX() < seen.getMinX() - 1 || text.getMaxX() > seen.getMaxX() + 1);
    }

    private static Optional<ScrollPane> pane(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    private static void collect(Node node, List<Labeled> texts) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        boolean inside =
                node.getClass().getSimpleName().equals("MenuLabeledImpl"); // a menu button's own text once more
        if (!inside
                && node instanceof Labeled text
                && text.getText() != null
                && !text.getText().isEmpty()) {
            texts.add(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
