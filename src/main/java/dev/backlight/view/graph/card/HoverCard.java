package dev.backlight.view.graph.card;

import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.paint.PaintOps;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import javafx.scene.paint.Color;

/// The values of what is under the pointer or the focus.
final class HoverCard extends CardPane {
    private static final double WIDTH = 236;
    private static final double PADDING = 14;
    private static final double FIRST = 28;
    private static final double ROW = 20;

    /// @param subject what the card explains
    /// @param pinned whether it stays until it is closed
    void show(Frame frame, CardText text, Box subject, List<Box> nodes, boolean pinned) {
        double height = 42 + (text.rows().isEmpty() ? 0 : FIRST + (text.rows().size() - 1) * ROW) + 8;
        Box stage = new Box(0, 0, frame.layout().width(), frame.layout().height());
        GraphicsContext gc = open(CardPlacement.choose(stage, subject, WIDTH, height, nodes), frame.look());
        Look look = frame.look();
        Palette palette = look.palette();
        PaintOps.left(gc, text.title(), PADDING, 22, look.strongWords(13), palette.ink());
        String kind = pinned ? look.say("graph.pinned") : text.kind();
        double room = WIDTH - 2 * PADDING - PaintOps.width(text.title(), look.strongWords(13)) - 8;
        if (PaintOps.width(kind, look.words(11)) <= room) {
            PaintOps.right(gc, kind, WIDTH - PADDING, 22, look.words(11), palette.mut());
        }
        double y = 42;
        for (int i = 0; i < text.rows().size(); i++) {
            CardText.Row row = text.rows().get(i);
            double high = i == 0 ? FIRST : ROW;
            PaintOps.left(gc, row.label(), PADDING, y + high / 2, look.words(12), palette.mut());
            Color colour = row.sign() == 0 ? palette.ink() : palette.signText(row.sign());
            PaintOps.right(
                    gc,
                    row.value(),
                    WIDTH - PADDING,
                    y + high / 2,
                    i == 0 ? Type.semibold(19) : Type.medium(12),
                    colour);
            y += high;
        }
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
