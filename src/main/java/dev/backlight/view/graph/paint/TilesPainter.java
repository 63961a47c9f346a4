package dev.backlight.view.graph.paint;

import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.graph.layout.Why;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.scale.Diverging;
import dev.backlight.view.paint.vector.GraphicsContext;

/// Paints the columns: weight tiles, deeper units, feature maps. Activation is light behind them.
final class TilesPainter {
    private static final double RADIUS = 4;

    private TilesPainter() {}

    /// Paints all of a column but its tiles and their light, which `TileRaster` has painted.
    ///
    /// @param cells of this column, for maps whose pixels are those of the window; null where a cell has to stay a
    ///     rectangle
    static void paint(GraphicsContext gc, Frame frame, int column, MapCells cells) {
        Structure.Column spec = frame.structure().columns().get(column);
        int[] order = frame.orders().get(column);
        boolean pictured = cells != null && spec.kind() == Structure.Kind.MAPS && frame.reading() != null;
        if (pictured) {
            write(cells, frame, column);
        }
        for (int item : order) {
            Box box = frame.box(column, item);
            switch (spec.kind()) {
                case TILES -> {}
                case UNITS -> {
                    glow(gc, frame, column, item, box);
                    unit(gc, frame, column, item, box);
                }
                case MAPS -> {
                    glow(gc, frame, column, item, box);
                    map(gc, frame, column, item, box, pictured ? cells : null);
                }
            }
        }
        if (frame.why() != null && column == frame.structure().last()) {
            parts(gc, frame, column);
        }
        if (column == 0 && frame.selected() >= 0 && frame.selected() < order.length) {
            gc.setStroke(frame.look().palette().ink());
            gc.setLineWidth(2);
            Box box = frame.box(0, frame.selected()).grow(3);
            gc.strokeRect(box.x(), box.y(), box.width(), box.height());
        }
    }

    /// The units that bring most to the answer, numbered as on the card that explains it.
    private static void parts(GraphicsContext gc, Frame frame, int column) {
        Palette palette = frame.look().palette();
        for (Why.Part part : frame.leading()) {
            Box box = frame.box(column, part.item()).grow(1.5);
            gc.setStroke(palette.ink());
            gc.setLineWidth(2);
            gc.strokeRect(box.x(), box.y(), box.width(), box.height());
        }
        for (Why.Part part : frame.leading()) {
            Box box = frame.box(column, part.item()).grow(1.5);
            double x = box.right() - 1;
            double y = box.y() + 1;
            gc.setFill(palette.stage());
            gc.fillOval(x - 8.5, y - 8.5, 17, 17);
            gc.setFill(palette.ink());
            gc.fillOval(x - 7.5, y - 7.5, 15, 15);
            String number = String.valueOf(frame.partOf(part.item()) + 1);
            PaintOps.centred(gc, number, x, y, Type.semibold(11), palette.stage());
        }
    }

    /// Opacity `0.10 + k^1.1`, one to three pixels beyond the item; bright ones have a soft rim around that.
    private static void glow(GraphicsContext gc, Frame frame, int column, int item, Box box) {
        if (frame.reading() == null || frame.untrained() || !frame.reading().isActive(column, item)) {
            return;
        }
        double k = frame.reading().glow(column, item);
        double scale = box.width() < 20 ? 0.5 : 1;
        gc.setFill(frame.look().palette().spot());
        if (k > 0.6 && scale == 1) {
            gc.setGlobalAlpha(0.3 * (k - 0.6) / 0.4 + 0.08);
            PaintOps.fillRound(gc, box.grow(5), RADIUS + 4);
        }
        gc.setGlobalAlpha(Math.min(1, 0.10 + Math.pow(k, 1.1)));
        PaintOps.fillRound(gc, box.grow(scale * (1 + 2 * k)), RADIUS);
        gc.setGlobalAlpha(1);
    }

    private static void unit(GraphicsContext gc, Frame frame, int column, int item, Box box) {
        Palette palette = frame.look().palette();
        gc.setFill(palette.stage());
        double radius = Math.min(RADIUS, box.width() / 4);
        PaintOps.fillRound(gc, box, radius);
        if (frame.reading() != null && !frame.untrained()) {
            double a = frame.reading().activations(column)[item];
            gc.setFill(
                    palette.diverging().color(Math.signum(a) * frame.reading().light(column, item)));
            PaintOps.fillRound(gc, box, radius);
        }
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        PaintOps.strokeRound(gc, box.grow(-0.5), radius);
    }

    private static void write(MapCells cells, Frame frame, int column) {
        Structure.Column spec = frame.structure().columns().get(column);
        int[] order = frame.orders().get(column);
        float[] all = frame.reading().probe().activations().get(spec.result());
        double largest = largest(all);
        Diverging colours = frame.look().palette().diverging();
        int width = spec.mapWidth();
        cells.open(spec.items(), frame.box(column, order[0]));
        for (int item : order) {
            int first = item * spec.perItem();
            cells.write(
                    item,
                    frame.box(column, item),
                    width,
                    spec.perItem() / width,
                    i -> colours.argb(all[first + i] / largest));
        }
        cells.close();
    }

    private static double largest(float[] activations) {
        double largest = 1e-12;
        for (float a : activations) {
            largest = Math.max(largest, Math.abs(a));
        }
        return largest;
    }

    private static void map(GraphicsContext gc, Frame frame, int column, int item, Box box, MapCells cells) {
        Palette palette = frame.look().palette();
        gc.setFill(palette.stage());
        gc.fillRect(box.x(), box.y(), box.width(), box.height());
        if (cells != null) {
            cells.draw(gc, item, box);
        } else if (frame.reading() != null) {
            Structure.Column spec = frame.structure().columns().get(column);
            float[] all = frame.reading().probe().activations().get(spec.result());
            double largest = largest(all);
            int width = spec.mapWidth();
            int height = spec.perItem() / width;
            for (int i = 0; i < spec.perItem(); i++) {
                double left = Math.floor(box.x() + i % width * box.width() / width);
                double right = Math.floor(box.x() + (i % width + 1) * box.width() / width);
                double top = Math.floor(box.y() + i / width * box.height() / height);
                double bottom = Math.floor(box.y() + (i / width + 1) * box.height() / height);
                gc.setFill(palette.diverging().color(all[item * spec.perItem() + i] / largest));
                gc.fillRect(left, top, right - left, bottom - top);
            }
        }
        border(gc, box, palette);
    }

    private static void border(GraphicsContext gc, Box box, Palette palette) {
        gc.setStroke(palette.line2());
        gc.setLineWidth(1);
        gc.strokeRect(box.x() - 0.5, box.y() - 0.5, box.width() + 1, box.height() + 1);
    }
}
