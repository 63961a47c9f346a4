package dev.backlight.view.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.util.Subscription;

/// A veil over the workspace with one hole: what a step speaks of.
public final class Spotlight extends Pane {
    private static final double CORNER = 28;
    private static final double MARGIN = 6;

    private List<Lit> parts = List.of();
    private Supplier<List<Lit>> found = List::of;
    private Node stage;
    private Subscription moves = Subscription.EMPTY;

    /// A part of the window.
    ///
    /// @param node that it is, or is within
    /// @param within where in it, asked for at each layout; empty for all of it
    public record Lit(Node node, Supplier<Optional<Bounds>> within) {
        /// All of a node.
        public static Lit all(Node node) {
            return new Lit(node, () -> Optional.of(node.getLayoutBounds()));
        }
    }

    public Spotlight() {
        setMouseTransparent(true);
        setId("lessonSpotlight");
        setManaged(true);
    }

    /// @param over what the veil lies over
    /// @param lit finds the parts of it that lie within the hole, asked for at each layout, since parts of a window
    ///     are there only once it has been laid out; none for no veil
    public void shine(Node over, Supplier<List<Lit>> lit) {
        stage = over;
        found = lit;
        requestLayout();
    }

    private void find() {
        List<Lit> now = found.get();
        if (now.stream()
                .map(Lit::node)
                .toList()
                .equals(parts.stream().map(Lit::node).toList())) {
            parts = now;
            return;
        }
        parts = now;
        moves.unsubscribe();
        moves = stage.layoutBoundsProperty().subscribe((_, _) -> later());
        for (Lit part : parts) {
            moves = moves.and(part.node().boundsInParentProperty().subscribe((_, _) -> later()));
        }
    }

    /// Parts move while the window is being laid out; what is asked for then would be forgotten.
    private void later() {
        Platform.runLater(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        if (stage != null) {
            find();
        }
        if (parts.isEmpty() || stage == null || stage.getScene() == null) {
            return;
        }
        List<Rectangle> holes = new ArrayList<>();
        for (Lit part : parts) {
            part.within()
                    .get()
                    .filter(_ -> part.node().getScene() == getScene())
                    .map(within -> sceneToLocal(part.node().localToScene(within)))
                    .filter(there -> there.getWidth() > 0 && there.getHeight() > 0)
                    .ifPresent(there -> holes.add(hole(there)));
        }
        if (holes.size() < parts.size()) { // a part that is not there now hides nothing
            return;
        }
        Bounds all = sceneToLocal(stage.localToScene(stage.getLayoutBounds()));
        Shape hole = holes.getFirst();
        for (Rectangle more : holes.subList(1, holes.size())) {
            hole = Shape.union(hole, more);
        }
        Path veil = (Path)
                Shape.subtract(new Rectangle(all.getMinX(), all.getMinY(), all.getWidth(), all.getHeight()), hole);
        veil.setFillRule(FillRule.EVEN_ODD);
        veil.getStyleClass().add("lesson-veil");
        Shape rim = holes.size() == 1 ? hole : Shape.union(hole, new Rectangle());
        rim.getStyleClass().add("lesson-rim");
        getChildren().setAll(veil, rim);
    }

    private Rectangle hole(Bounds there) {
        double left = Math.max(0, there.getMinX() - MARGIN);
        double top = Math.max(0, there.getMinY() - MARGIN);
        double right = Math.min(getWidth(), there.getMaxX() + MARGIN);
        double bottom = Math.min(getHeight(), there.getMaxY() + MARGIN);
        Rectangle hole = new Rectangle(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        hole.setArcWidth(CORNER);
        hole.setArcHeight(CORNER);
        return hole;
    }
}
