package dev.backlight.view.graph.weights;

import dev.backlight.engine.spec.Weights;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.graph.layout.Arrangement;
import dev.backlight.view.graph.layout.Grid;
import dev.backlight.view.graph.layout.Reading;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.graph.paint.PaintOps;
import dev.backlight.view.graph.tile.Heat;
import dev.backlight.view.graph.tile.Mosaic;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;

/// Lays out and paints the weights lens: mosaic, selected unit, its outgoing weights, histogram.
public final class WeightsPage {
    private static final double PADDING = 16;
    private static final double TOP = 34;
    private static final double BOTTOM = 12;
    private static final double VOTES = 150;
    private static final double HISTOGRAM = 190;
    private static final double GAP = 28;

    private Structure structure;
    private Snapshot snapshot;
    private Look look;
    private Heat heat;
    private Mosaic mosaic;
    private Grid grid;
    private int[] order = {};
    private int unit;

    /// @param selected unit to show large; the first one where the network has no such unit
    public void paint(GraphicsContext gc, Look now, double width, double height, Snapshot newest, int selected) {
        update(now, newest);
        unit = selected >= 0 && selected < heat.units() ? selected : 0;
        gc.clearRect(0, 0, width, height);
        double side = Math.max(56, Math.min(height - TOP - BOTTOM - 22, 28 * Math.floor(width * 0.3 / 28)));
        side = side >= structure.tileColumns()
                ? Math.floor(side / structure.tileColumns()) * structure.tileColumns()
                : side;
        boolean votes = !structure.direct() && structure.columns().size() == 1;
        double right = width - PADDING - HISTOGRAM;
        double votesX = right - GAP - (votes ? VOTES : -GAP);
        double unitX = votesX - GAP - Math.max(side, 84);
        mosaic(gc, new Box(PADDING + 2, TOP, unitX - GAP - PADDING, height - TOP - BOTTOM));
        unit(gc, unitX, side);
        if (votes) {
            title(gc, look.say("weights.outgoing"), votesX);
            Box bars = new Box(votesX, TOP - 6, VOTES, Math.min(240, height - TOP - BOTTOM + 8));
            VotesPainter.paint(gc, look, bars, weightsOut());
        }
        Weights.Matrix all =
                snapshot.parameters().get(structure.columns().getFirst().weights());
        title(gc, look.say("weights.all", Numbers.grouped(all.length())), right);
        Histogram.of(all).paint(gc, look, new Box(right, TOP, HISTOGRAM, Math.min(200, height - TOP - BOTTOM)));
    }

    /// The unit whose tile is at a point; -1 for none.
    public int unitAt(double x, double y) {
        int place = grid == null ? -1 : grid.placeAt(x, y);
        return place < 0 ? -1 : order[place];
    }

    /// What is shown, in a sentence.
    public String describe(Look words) {
        return words.say("weights.accessible", heat.units(), unit);
    }

    private void update(Look now, Snapshot newest) {
        boolean other = snapshot == null || !newest.spec().equals(snapshot.spec());
        if (other) {
            structure = Structure.of(newest.spec());
            order = Arrangement.INDEX.order(structure.columns().getFirst().items(), null, null);
            int units = structure.columns().getFirst().items();
            mosaic = new Mosaic(units, structure.tileRows(), structure.tileColumns());
        }
        if (other || newest != snapshot || !now.equals(look)) {
            heat = Heat.of(structure, newest);
            mosaic.write(heat, now.palette().diverging());
        }
        snapshot = newest;
        look = now;
    }

    private void mosaic(GraphicsContext gc, Box box) {
        title(gc, look.say("weights.units", heat.units()), PADDING);
        grid = Grid.fit(heat.units(), box, 84);
        for (int place = 0; place < heat.units(); place++) {
            mosaic.draw(gc, order[place], grid.box(place));
        }
        gc.setStroke(look.palette().ink());
        gc.setLineWidth(2);
        Box chosen = grid.box(unit).grow(2);
        gc.strokeRect(chosen.x(), chosen.y(), chosen.width(), chosen.height());
    }

    private void unit(GraphicsContext gc, double x, double side) {
        Palette palette = look.palette();
        title(gc, look.say(structure.direct() ? "graph.unit.output" : "graph.unit", unit), x);
        Box box = new Box(x, TOP, side, side * structure.tileRows() / structure.tileColumns());
        mosaic.draw(gc, unit, box);
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeRect(box.x() - 0.5, box.y() - 0.5, box.width() + 1, box.height() + 1);
        String limit = Numbers.fixed(heat.limits()[unit], 2);
        double label = PaintOps.width(Numbers.MINUS + limit, Type.text(11));
        double length = Math.max(20, Math.round(side - 2 * label - 12));
        Box bar = new Box(Math.round(x + label + 6), box.bottom() + 9, length, 6);
        Inspector.bar(gc, palette, bar);
        PaintOps.left(gc, Numbers.MINUS + limit, x, bar.centreY(), Type.text(11), palette.mut());
        PaintOps.left(gc, "+" + limit, bar.right() + 6, bar.centreY(), Type.text(11), palette.mut());
    }

    private float[] weightsOut() {
        float[] all = Reading.outgoing(structure, snapshot);
        int outputs = structure.output().items();
        float[] own = new float[outputs];
        System.arraycopy(all, unit * outputs, own, 0, outputs);
        return own;
    }

    private void title(GraphicsContext gc, String text, double x) {
        PaintOps.left(gc, text, x, 16, look.strongWords(12), look.palette().ink());
    }
}
