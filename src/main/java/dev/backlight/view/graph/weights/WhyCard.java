package dev.backlight.view.graph.weights;

import dev.backlight.view.graph.card.CardPane;
import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.graph.layout.Why;
import dev.backlight.view.graph.paint.PaintOps;
import dev.backlight.view.graph.tile.Mosaic;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;

/// Why the network answers as it does: the units that bring most to the answer, each with its share of all that
/// speaks for it, and the rest in sums. All lines together are the answer's weighted sum.
public final class WhyCard extends CardPane {
    private static final double PAD = 12;
    private static final double HEAD = 34;
    private static final double ROW = 29;
    private static final double TILE = 25;
    private static final double FOOT = 64;
    private static final double LINE = 17;
    private static final double AXIS = 62;
    private static final double BAR = 46;

    /// Shows the frame's explanation; hides without one.
    public void paint(Frame frame, Mosaic mosaic) {
        Why why = frame.why();
        setVisible(why != null);
        if (why == null) {
            return;
        }
        Box room = frame.layout().inspector();
        List<Why.Part> shown = frame.leading();
        double height = HEAD + shown.size() * ROW + FOOT;
        GraphicsContext gc = open(new Box(room.x(), room.y(), room.width(), height), frame.look());
        Look look = frame.look();
        Palette palette = look.palette();
        double width = room.width();
        String title = look.say("graph.why", look.names().of(why.answer()));
        PaintOps.left(gc, title, PAD, 19, look.strongWords(13), palette.ink());
        PaintOps.right(gc, look.say("graph.why.share"), width - PAD, 19, look.words(11), palette.mut());
        for (int i = 0; i < shown.size(); i++) {
            row(gc, frame, mosaic, shown.get(i), i, HEAD + i * ROW);
        }
        rest(gc, look, why, shown, HEAD + shown.size() * ROW, width);
    }

    private static void row(GraphicsContext gc, Frame frame, Mosaic mosaic, Why.Part part, int place, double top) {
        Palette palette = frame.look().palette();
        double middle = top + TILE / 2;
        gc.setFill(palette.ink());
        gc.fillOval(PAD, middle - 7, 14, 14);
        PaintOps.centred(gc, String.valueOf(place + 1), PAD + 7, middle, Type.semibold(11), palette.card());
        Box tile = new Box(32, top, TILE, TILE);
        Structure structure = frame.structure();
        if (mosaic != null && structure.last() == 0) {
            mosaic.draw(gc, part.item(), tile);
        } else {
            double light = frame.reading().light(structure.last(), part.item());
            gc.setFill(palette.stage().interpolate(palette.ink(), light));
            PaintOps.fillRound(gc, tile, 4);
        }
        double most = frame.why().parts().getFirst().value();
        gc.setFill(palette.dim());
        gc.fillRect(AXIS, top - 1, 1, ROW - 2);
        gc.setFill(palette.pos());
        double length = Math.max(2, BAR * part.value() / most);
        PaintOps.fillRound(gc, new Box(AXIS + 1, middle - 6, length, 12), 2);
        String number = Numbers.signed(part.value(), 2);
        PaintOps.left(gc, number, AXIS + 6 + length, middle, Type.medium(13), palette.signText(1));
        String share = Numbers.percent(part.value() / frame.why().forIt(), 0);
        PaintOps.right(gc, share, frame.layout().inspector().width() - PAD, middle, Type.medium(13), palette.ink());
    }

    private static void rest(GraphicsContext gc, Look look, Why why, List<Why.Part> shown, double top, double width) {
        double listed = shown.stream().mapToDouble(Why.Part::value).sum();
        int speakers = why.speakers();
        gc.setFill(look.palette().line2());
        gc.fillRect(PAD, top, width - 2 * PAD, 1);
        double y = top + 14;
        String more = look.say("graph.why.more", speakers - shown.size());
        line(gc, look, more, why.forIt() - listed, y, width, true);
        String against = look.say("graph.why.against", why.parts().size() - speakers);
        line(gc, look, against, why.against(), y + LINE, width, true);
        String sum = look.say(
                "graph.why.sum", Numbers.signed(why.bias(), 2), look.names().mark(why.answer()));
        line(gc, look, sum, why.sum(), y + 2 * LINE, width, false);
    }

    private static void line(
            GraphicsContext gc, Look look, String words, double value, double y, double width, boolean coloured) {
        Palette palette = look.palette();
        String number = Numbers.signed(value, 2);
        double room = width - 2 * PAD - PaintOps.width(number, Type.semibold(12)) - 6;
        double size = PaintOps.width(words, look.words(12)) > room ? 11 : 12;
        PaintOps.left(gc, words, PAD, y, look.words(size), palette.mut());
        PaintOps.right(
                gc,
                number,
                width - PAD,
                y,
                coloured ? Type.medium(12) : Type.semibold(12),
                coloured && value != 0 ? palette.signText(value) : palette.ink());
    }
}
