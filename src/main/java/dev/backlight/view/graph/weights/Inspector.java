package dev.backlight.view.graph.weights;

import dev.backlight.view.graph.card.CardPane;
import dev.backlight.view.graph.layout.Arrangement;
import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.Reading;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.graph.paint.PaintOps;
import dev.backlight.view.graph.tile.Mosaic;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;

/// The selected unit, large: its weights, its activation, the digits it votes for and against.
public final class Inspector extends CardPane {
    private static final double TILE = 84;
    private static final double TEXT = 108;
    private static final double HEIGHT = 136;

    /// Shows the frame's selected unit; hides without one, or where the first column has no tiles.
    public void paint(Frame frame, Mosaic mosaic) {
        Structure.Column column = frame.structure().columns().getFirst();
        int unit = frame.selected();
        boolean shown = unit >= 0 && unit < column.items() && column.kind() == Structure.Kind.TILES;
        setVisible(shown);
        if (!shown) {
            return;
        }
        Box room = frame.layout().inspector();
        GraphicsContext gc = open(new Box(room.x(), room.y(), room.width(), HEIGHT), frame.look());
        Look look = frame.look();
        Palette palette = look.palette();
        tile(gc, frame, unit, mosaic);
        scale(gc, palette);
        String title = frame.structure().direct() ? "graph.unit.output" : "graph.unit";
        PaintOps.left(gc, look.say(title, unit), TEXT, 23, look.strongWords(13), palette.ink());
        PaintOps.left(
                gc,
                look.say(frame.structure().direct() ? "graph.logit.value" : "graph.activation"),
                TEXT,
                47,
                look.words(11),
                palette.mut());
        double value = frame.reading() == null ? Double.NaN : frame.reading().activations(0)[unit];
        String number = frame.structure().direct() ? Numbers.signed(value, 2) : Numbers.fixed(value, 2);
        PaintOps.left(gc, number, TEXT, 65, Type.semibold(19), palette.ink());
        votes(gc, frame, unit);
    }

    private static void tile(GraphicsContext gc, Frame frame, int unit, Mosaic mosaic) {
        Structure structure = frame.structure();
        double side = TILE / Math.max(structure.pictureColumns(), structure.pictureRows());
        Box tile = new Box(12, 13, side * structure.pictureColumns(), side * structure.pictureRows());
        if (frame.reading() != null && frame.reading().isActive(0, unit)) {
            gc.setFill(frame.look().palette().spot());
            gc.setGlobalAlpha(Math.min(1, 0.10 + Math.pow(frame.reading().light(0, unit), 1.1)));
            PaintOps.fillRound(gc, tile.grow(3), 5);
            gc.setGlobalAlpha(1);
        } else {
            gc.setStroke(frame.look().palette().line());
            gc.setLineWidth(1);
            PaintOps.strokeRound(gc, tile.grow(1.5), 3);
        }
        mosaic.draw(gc, unit, tile);
    }

    /// The colour scale with its signs.
    private static void scale(GraphicsContext gc, Palette palette) {
        Box bar = new Box(27, 112, 54, 6);
        bar(gc, palette, bar);
        PaintOps.centred(gc, String.valueOf(Numbers.MINUS), bar.x() - 9, bar.centreY(), Type.medium(11), palette.mut());
        PaintOps.centred(gc, "+", bar.right() + 9, bar.centreY(), Type.medium(11), palette.mut());
    }

    /// A bar through all signed colours, from the most negative to the most positive.
    static void bar(GraphicsContext gc, Palette palette, Box bar) {
        for (int i = 0; i < bar.width(); i++) {
            gc.setFill(palette.diverging().color(2 * (i + 0.5) / bar.width() - 1));
            boolean end = i == 0 || i == (int) bar.width() - 1;
            gc.fillRect(bar.x() + i, bar.y() + (end ? 1 : 0), 1, bar.height() - (end ? 2 : 0));
        }
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        PaintOps.strokeRound(gc, bar.grow(0.5), 2.5);
    }

    private static void votes(GraphicsContext gc, Frame frame, int unit) {
        if (frame.structure().direct() || frame.structure().columns().size() > 1) {
            return;
        }
        float[] outgoing = Reading.outgoing(frame.structure(), frame.snapshot());
        int outputs = frame.structure().output().items();
        int best = Arrangement.strongest(outgoing, unit, outputs);
        int worst = Arrangement.weakest(outgoing, unit, outputs);
        vote(gc, frame.look(), "graph.votes.for", best, outgoing[unit * outputs + best], 93);
        vote(gc, frame.look(), "graph.votes.against", worst, outgoing[unit * outputs + worst], 111);
    }

    private static void vote(GraphicsContext gc, Look look, String key, int digit, float weight, double y) {
        Palette palette = look.palette();
        String words = look.say(key);
        double x = TEXT;
        PaintOps.left(gc, words, x, y, look.words(11), palette.mut());
        x += PaintOps.width(words, look.words(11)) + 4;
        PaintOps.left(gc, look.names().mark(digit), x, y, Type.semibold(11), palette.ink());
        x += PaintOps.width(look.names().mark(digit), Type.semibold(11)) + 4;
        PaintOps.left(gc, Numbers.signed(weight, 2), x, y, Type.semibold(11), palette.signText(weight));
    }
}
