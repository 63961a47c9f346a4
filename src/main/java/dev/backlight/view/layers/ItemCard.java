package dev.backlight.view.layers;

import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The chosen map or unit, large: its values, where it is strongest, what of the picture it sees there, its filter.
record ItemCard(Look look, LayerStack stack, StackItem chosen, Box box) {
    static final double WIDTH = 232;
    private static final double LARGE = 168;
    private static final double SMALL = 104;

    private StackRow row() {
        return stack.rows().get(chosen.row());
    }

    private StackRow input() {
        return stack.rows().getFirst();
    }

    private Box large() {
        return new Box(
                box.x(),
                box.y() + 50,
                LARGE,
                LARGE * row().shape().height() / row().shape().width());
    }

    private Box seen() {
        double y = row().isPictures() ? large().bottom() + 70 : box.y() + 110;
        return new Box(
                box.x(),
                y,
                SMALL,
                SMALL * input().shape().height() / input().shape().width());
    }

    private Box filter() {
        Box seen = seen();
        return new Box(seen.right() + 16, seen.y(), SMALL, SMALL);
    }

    /// The pictures, into the raster.
    void pictures(StackRaster raster) {
        if (row().isPictures()) {
            raster.item(row(), chosen.item(), large());
        }
        if (seesPart()) {
            raster.item(input(), 0, seen());
            if (row().kernels() != null) {
                raster.filter(row(), chosen.item(), filter());
            }
        }
    }

    private boolean seesPart() {
        return row().isPictures() && row().layer() >= 0 && seen().bottom() + 30 < box.bottom();
    }

    /// Words and marks above the pictures.
    ///
    /// @param pointed place of the chosen map that is pointed at; -1 for none
    void marks(GraphicsContext gc, int pointed) {
        Palette palette = look.palette();
        StackWords words = new StackWords(look.messages());
        bold(gc, words.item(stack.spec(), row(), chosen.item()), box.y(), palette.ink());
        if (!row().isPictures()) {
            value(gc, row().value(chosen.item(), 0), palette);
            return;
        }
        Box large = large();
        frame(gc, large, palette.line(), 1);
        int best = row().strongest(chosen.item());
        int place = pointed >= 0 ? pointed : best;
        int width = row().shape().width();
        double cell = large.width() / width;
        if (row().layer() >= 0) {
            mark(gc, new Box(large.x() + best % width * cell, large.y() + best / width * cell, cell, cell), palette);
        }
        String where = look.say(pointed >= 0 ? "layers.at" : "layers.strongest", place / width + 1, place % width + 1);
        plain(gc, where, box.y() + 22, palette.mut());
        right(gc, Numbers.signed(row().value(chosen.item(), place), 2), box.y() + 22, palette);
        plain(gc, look.say("layers.mean"), large.bottom() + 8, palette.mut());
        right(gc, Numbers.signed(row().mean(chosen.item()), 3), large.bottom() + 8, palette);
        if (seesPart()) {
            seen(gc, best, width, palette);
        }
    }

    /// The part of the sample behind the strongest place.
    private void seen(GraphicsContext gc, int best, int width, Palette palette) {
        Box seen = seen();
        bold(gc, look.say("layers.seen"), seen.y() - 24, palette.ink());
        frame(gc, seen, palette.line(), 1);
        ReceptiveField field = ReceptiveField.of(stack.spec(), row().layer(), best / width, best % width);
        double cell = seen.width() / input().shape().width();
        mark(
                gc,
                new Box(
                        seen.x() + field.left() * cell,
                        seen.y() + field.top() * cell,
                        (field.right() - field.left() + 1) * cell,
                        (field.bottom() - field.top() + 1) * cell),
                palette);
        plain(
                gc,
                look.say("layers.seen.size", field.bottom() - field.top() + 1, field.right() - field.left() + 1),
                seen.bottom() + 8,
                palette.mut());
        if (row().kernels() != null) {
            Box filter = filter();
            frame(gc, filter, palette.line(), 1);
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFont(look.strongWords(12));
            gc.setFill(palette.ink());
            gc.fillText(look.say("layers.filter"), filter.x(), seen.y() - 24);
            gc.setFont(look.words(11));
            gc.setFill(palette.mut());
            gc.fillText(
                    look.say("layers.filter.size", row().channels(), row().kernel()), filter.x(), seen.bottom() + 8);
        }
    }

    private void value(GraphicsContext gc, double value, Palette palette) {
        gc.setFont(look.strongWords(19));
        gc.setFill(value == 0 ? palette.ink() : palette.signText(value));
        gc.fillText(Numbers.signed(value, 3), box.x(), box.y() + 26);
    }

    private void bold(GraphicsContext gc, String text, double y, Color color) {
        gc.setTextBaseline(VPos.TOP);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(look.strongWords(12));
        gc.setFill(color);
        gc.fillText(text, box.x(), y, box.width());
    }

    private void plain(GraphicsContext gc, String text, double y, Color color) {
        gc.setTextBaseline(VPos.TOP);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(look.words(12));
        gc.setFill(color);
        gc.fillText(text, box.x(), y);
    }

    private void right(GraphicsContext gc, String text, double y, Palette palette) {
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setFont(look.strongWords(12));
        gc.setFill(palette.ink());
        gc.fillText(text, box.right(), y);
        gc.setTextAlign(TextAlignment.LEFT);
    }

    private static void mark(GraphicsContext gc, Box place, Palette palette) {
        frame(gc, place.grow(1), palette.ink(), 3);
        frame(gc, place.grow(1), palette.spot(), 1.5);
    }

    private static void frame(GraphicsContext gc, Box place, Color color, double width) {
        gc.setStroke(color);
        gc.setLineWidth(width);
        gc.strokeRect(place.x() - 0.5, place.y() - 0.5, place.width() + 1, place.height() + 1);
        gc.setLineWidth(1);
    }

    /// The place of the large map under a point; -1 for none.
    int placeAt(double x, double y) {
        if (!row().isPictures() || !large().contains(x, y)) {
            return -1;
        }
        int width = row().shape().width();
        double cell = large().width() / width;
        return (int) ((y - large().y()) / cell) * width + (int) ((x - large().x()) / cell);
    }
}
