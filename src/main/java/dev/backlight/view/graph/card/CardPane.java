package dev.backlight.view.graph.card;

import dev.backlight.view.graph.paint.PaintOps;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/// A card that floats over the stage. Its shadow is painted once per size, so new numbers cost only themselves.
public class CardPane extends Region {
    private static final double RADIUS = 10;
    private static final int MARGIN = 34;
    private static final int RINGS = 14;

    private final Canvas shadow = new Canvas();
    private final Canvas content = new Canvas();
    private Box box = new Box(0, 0, 0, 0);
    private Palette palette;

    protected CardPane() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        shadow.relocate(-MARGIN, -MARGIN);
        getChildren().addAll(shadow, content);
    }

    /// Where the card stands on the stage.
    Box box() {
        return box;
    }

    /// Puts the card at `place` and clears it.
    ///
    /// @return the context, its origin at the card's upper left corner
    protected final GraphicsContext open(Box place, Look look) {
        Box whole = new Box(
                Math.round(place.x()), Math.round(place.y()), Math.ceil(place.width()), Math.ceil(place.height()));
        boolean resized = whole.width() != box.width() || whole.height() != box.height();
        box = whole;
        relocate(box.x(), box.y());
        resize(box.width(), box.height());
        if (resized || palette != look.palette()) {
            palette = look.palette();
            paintShadow();
        }
        content.setWidth(box.width());
        content.setHeight(box.height());
        GraphicsContext gc = GraphicsContext.on(content);
        gc.clearRect(0, 0, box.width(), box.height());
        return gc;
    }

    private void paintShadow() {
        shadow.setWidth(box.width() + 2 * MARGIN);
        shadow.setHeight(box.height() + 2 * MARGIN);
        GraphicsContext gc = GraphicsContext.on(shadow);
        gc.clearRect(0, 0, shadow.getWidth(), shadow.getHeight());
        Box card = new Box(MARGIN, MARGIN, box.width(), box.height());
        gc.setFill(palette.shadow());
        gc.setGlobalAlpha(0.9 / RINGS);
        for (int ring = 0; ring < RINGS; ring++) {
            double spread = 20 - ring * 26.0 / RINGS;
            Box cast = new Box(card.x(), card.y() + 8, card.width(), card.height()).grow(spread);
            PaintOps.fillRound(gc, cast, Math.max(4, RADIUS + spread));
        }
        gc.setGlobalAlpha(1);
        gc.setFill(palette.card());
        PaintOps.fillRound(gc, card, RADIUS);
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        PaintOps.strokeRound(gc, card.grow(-0.5), RADIUS - 0.5);
    }
}
